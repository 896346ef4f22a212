namespace Monolith.Analytics.Totals;

internal sealed class FiguresReconciliation(AnalyticsDbContext db) : IFiguresReconciliation
{
    public async Task<(int Tickets, Money Net)> Totals(CancellationToken ct) =>
        (await db.Tickets.CountAsync(ct), Money.FromScaled(await db.ItemDays.SumAsync(i => i.Net, ct)));
}
