namespace Monolith.Drivers.Simulators;

/// <summary>What moves: paper and knife. Without paper or with an open cover nothing does, and what is in the buffer waits.</summary>
internal sealed class Mechanics(PaperRoll paper, PrinterTroubles troubles, PrinterBytes bytes, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public async Task UntilRunningAsync(CancellationToken ct)
    {
        while (troubles.Stopped && !bytes.Ended) await Task.Delay(Glance, clock, ct);
        ct.ThrowIfCancellationRequested();
    }

    public async Task LineFeedAsync(CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        paper.EndLine();
        troubles.LinePrinted();
        if (troubles.TimePerLine is { Ticks: > 0 } time) await Task.Delay(time, clock, ct);
    }

    public async Task FeedAsync(int lines, CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        paper.FinishLine();
        paper.Add(new PaperFeed(lines));
    }

    public async Task CutAsync(bool full, CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        paper.FinishLine();
        paper.Add(new PaperCut(full));
        paper.Publish();
    }

    /// <summary>A barcode, a QR code or a picture.</summary>
    public async Task PrintAsync(PaperElement element, CancellationToken ct)
    {
        await UntilRunningAsync(ct);
        paper.Add(element);
    }
}
