using Monolith.SharedKernel;

namespace Monolith.Finance.Settings;

/// <param name="Template">The chart the shop started with; null before anybody chose.</param>
internal sealed record SettingsInfo(string? Template, JournalPer JournalPer, long Version) : IHasVersion;
