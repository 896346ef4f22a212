using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Finance.Tests.Support;

/// <summary>The books' periods as a test sets them: the days before <see cref="FirstOpen"/> are closed.</summary>
internal sealed class SetPeriods : IPeriods
{
    public DateOnly FirstOpen { get; set; } = DateOnly.MinValue;

    public ValueTask<Error?> Refuses(int site, DateOnly day, CancellationToken ct) =>
        ValueTask.FromResult(day < FirstOpen ? PeriodErrors.Closed(day, FirstOpen) : null);
}
