using Monolith.SharedKernel.Audit;

namespace Monolith.Finance.Settings;

internal enum JournalPer
{
    Shift,
    Ticket,
}

/// <summary>The one row of settings.</summary>
internal sealed class SettingsRow : IVersioned, IAudited
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>The template the chart was made from.</summary>
    public string? Template { get; set; }

    public JournalPer JournalPer { get; set; }

    public long Version { get; set; }

    public string AuditSubject => "finance-settings";
}
