using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Doctor;

/// <summary>The totals kept for speed are the sums of the facts.</summary>
internal sealed class TotalsMatchFacts(AnalyticsDbContext db) : IDoctorCheck
{
    public string Name => "analytics.totals-match-facts";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = new List<Sentence>();
        void Same(string what, long fact, long total)
        {
            if (fact != total) found.Add(Sentence.Of("analytics.found-sums", Sentence.Word("analytics.sum-" + what), Money.FromScaled(fact), Money.FromScaled(total)));
        }

        var net = await db.Tickets.SumAsync(t => t.Net, ct);
        Same("net-lines", net, await db.Lines.SumAsync(l => l.Net, ct));
        Same("net-item", net, await db.ItemDays.SumAsync(i => i.Net, ct));
        Same("net-hour", net, await db.HourDays.SumAsync(h => h.Net, ct));
        Same("net-cashier", net, await db.CashierDays.SumAsync(c => c.Net, ct));
        Same("tax-hour", await db.Tickets.SumAsync(t => t.Tax, ct), await db.HourDays.SumAsync(h => h.Tax, ct));
        Same("cost-day", await db.Moves.SumAsync(m => m.Cost, ct), await db.StockDays.SumAsync(s => s.Cost, ct));
        Same("value-day", await db.Moves.SumAsync(m => m.Value, ct), await db.StockDays.SumAsync(s => s.Value, ct));

        var quantity = (Facts: await db.Lines.SumAsync(l => l.Quantity, ct), Totals: await db.ItemDays.SumAsync(i => i.Quantity, ct));
        if (quantity.Facts != quantity.Totals) found.Add(Sentence.Of("analytics.found-sums", Sentence.Word("analytics.sum-quantity-item"), Quantity.FromScaled(quantity.Facts), Quantity.FromScaled(quantity.Totals)));
        var tickets = (Facts: await db.Tickets.LongCountAsync(ct), Totals: await db.HourDays.SumAsync(h => h.Tickets + h.Returns, ct));
        if (tickets.Facts != tickets.Totals) found.Add(Sentence.Of("analytics.found-sums", Sentence.Word("analytics.sum-tickets-hour"), tickets.Facts, tickets.Totals));
        return found;
    }
}
