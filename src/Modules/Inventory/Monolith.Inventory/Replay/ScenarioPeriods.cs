using System.Globalization;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Replay;

/// <summary>Which days are closed.</summary>
internal sealed class ScenarioPeriods : IPeriods
{
    /// <summary>Everything before is closed.</summary>
    public DateTimeOffset FirstOpen { get; private set; } = DateTimeOffset.MinValue;

    public string Suggestion => FirstOpen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool IsClosed(DateTimeOffset moment) => moment < FirstOpen;

    ValueTask<DateOnly> IPeriods.FirstOpen(int site, CancellationToken ct) => new(DateOnly.FromDateTime(FirstOpen.UtcDateTime));

    public void Close(DateTimeOffset through)
    {
        var next = through.AddDays(1);
        if (next > FirstOpen) FirstOpen = next;
    }

    public void Reopen(DateTimeOffset from)
    {
        if (from < FirstOpen) FirstOpen = from;
    }
}
