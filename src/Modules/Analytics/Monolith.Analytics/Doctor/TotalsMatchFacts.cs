using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Doctor;

/// <summary>The totals kept for speed are the sums of the facts.</summary>
internal sealed class TotalsMatchFacts(AnalyticsDbContext db, ISites sites) : IDoctorCheck
{
    public string Name => "analytics.totals-match-facts";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var found = new List<Sentence>();
        void Same<T>(string what, long fact, long total, Func<long, T> shown)
        {
            if (fact == total) return;
            found.Add(Sentence.Of("analytics.found-sums", Sentence.Word("analytics.sum-" + what), shown(fact), shown(total)));
        }

        void SameMoney(string what, long fact, long total) =>
            Same(what, fact, total, sum => sites.Here.Currency.Say(Money.FromScaled(sum)));

        var net = await db.Tickets.SumAsync(t => t.Net, ct);
        SameMoney("net-lines", net, await db.Lines.SumAsync(l => l.Net, ct));
        SameMoney("net-item", net, await db.ItemDays.SumAsync(i => i.Net, ct));
        SameMoney("net-hour", net, await db.HourDays.SumAsync(h => h.Net, ct));
        SameMoney("net-cashier", net, await db.CashierDays.SumAsync(c => c.Net, ct));
        SameMoney("tax-hour", await db.Tickets.SumAsync(t => t.Tax, ct), await db.HourDays.SumAsync(h => h.Tax, ct));
        SameMoney("cost-day", await db.Moves.SumAsync(m => m.Cost, ct), await db.StockDays.SumAsync(s => s.Cost, ct));
        SameMoney("value-day", await db.Moves.SumAsync(m => m.Value, ct), await db.StockDays.SumAsync(s => s.Value, ct));

        Same("quantity-item", await db.Lines.SumAsync(l => l.Quantity, ct), await db.ItemDays.SumAsync(i => i.Quantity, ct), Quantity.FromScaled);
        Same("tickets-hour", await db.Tickets.LongCountAsync(ct), await db.HourDays.SumAsync(h => h.Tickets + h.Returns, ct), count => count);
        return found;
    }
}
