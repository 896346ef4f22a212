using Monolith.SharedKernel.Sites;

namespace Monolith.Finance.Periods;

/// <summary>The books' periods. No period is ever closed yet, so every day is open; a day that isn't would be answered with
/// <see cref="PeriodErrors.Closed"/>, and all who date something ask here.</summary>
internal sealed class Periods : IPeriods
{
    public ValueTask<Error?> Refuses(int site, DateOnly day, CancellationToken ct) => ValueTask.FromResult<Error?>(null);
}
