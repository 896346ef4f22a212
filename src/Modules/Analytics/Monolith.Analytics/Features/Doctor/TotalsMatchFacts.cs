using Monolith.SharedKernel.Health;

namespace Monolith.Analytics.Features.Doctor;

/// <summary>The totals kept for speed are the sums of the facts.</summary>
internal sealed class TotalsMatchFacts(AnalyticsDbContext db) : IDoctorCheck
{
    public string Name => "analytics.totals-match-facts";

    public async Task<IReadOnlyList<string>> Run(CancellationToken ct)
    {
        var found = new List<string>();
        void Same(string what, long fact, long total)
        {
            if (fact != total) found.Add($"{what}: the facts say {Money.FromScaled(fact)}, the totals {Money.FromScaled(total)}.");
        }

        var net = await db.Tickets.SumAsync(t => t.Net, ct);
        Same("Net of lines", net, await db.Lines.SumAsync(l => l.Net, ct));
        Same("Net by item", net, await db.ItemDays.SumAsync(i => i.Net, ct));
        Same("Net by hour", net, await db.HourDays.SumAsync(h => h.Net, ct));
        Same("Net by cashier", net, await db.CashierDays.SumAsync(c => c.Net, ct));
        Same("Tax by hour", await db.Tickets.SumAsync(t => t.Tax, ct), await db.HourDays.SumAsync(h => h.Tax, ct));
        Same("Cost of goods by day", await db.Moves.SumAsync(m => m.Cost, ct), await db.StockDays.SumAsync(s => s.Cost, ct));
        Same("Stock value by day", await db.Moves.SumAsync(m => m.Value, ct), await db.StockDays.SumAsync(s => s.Value, ct));

        var quantity = (Facts: await db.Lines.SumAsync(l => l.Quantity, ct), Totals: await db.ItemDays.SumAsync(i => i.Quantity, ct));
        if (quantity.Facts != quantity.Totals) found.Add($"Quantity by item: the facts say {Quantity.FromScaled(quantity.Facts)}, the totals {Quantity.FromScaled(quantity.Totals)}.");
        var tickets = (Facts: await db.Tickets.LongCountAsync(ct), Totals: await db.HourDays.SumAsync(h => h.Tickets + h.Returns, ct));
        if (tickets.Facts != tickets.Totals) found.Add($"Tickets by hour: the facts are {tickets.Facts}, the totals {tickets.Totals}.");
        return found;
    }
}
