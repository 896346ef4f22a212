using System.Globalization;
using Monolith.Inventory.Contracts;

namespace Monolith.Analytics.Sales;

/// <summary>Reads the kept totals by each grain and brings the costs beside them.</summary>
internal sealed partial class SalesReader(AnalyticsDbContext db, IStyles styles, Costs costs)
{
    /// <summary>In their natural order, which rows with the same figure keep: time runs forward, names are alphabetical.</summary>
    public async Task<List<SalesRow>> By(Grain grain, Period period, CancellationToken ct)
    {
        var rows = grain switch
        {
            Grain.Day => await ByDay(period, ct),
            Grain.Hour => await ByHour(period, ct),
            Grain.Item => await ByItem(period, ct),
            Grain.Category => await ByCategory(period, ct),
            Grain.Style => await ByStyle(period, ct),
            _ => await ByCashier(period, ct),
        };
        return [.. rows.OrderBy(r => r.Name.Default, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Key, StringComparer.Ordinal)];
    }

    public SalesRow Total(IReadOnlyCollection<SalesRow> rows)
    {
        return new()
        {
            Key = "", Name = "", Tickets = Sum(r => r.Tickets), Returns = Sum(r => r.Returns), Lines = Sum(r => r.Lines),
            Quantity = Quantity.FromScaled(rows.Sum(r => r.Quantity.Scaled)),
            Discount = Money.Sum(rows.Select(r => r.Discount)), Net = Money.Sum(rows.Select(r => r.Net)), Tax = Money.Sum(rows.Select(r => r.Tax)),
            Cost = costs.Of(rows.Sum(r => r.Cost?.Scaled ?? 0)), Margin = costs.Of(rows.Sum(r => r.Margin?.Scaled ?? 0)),
        };

        long? Sum(Func<SalesRow, long?> value) => rows.Any(r => value(r) is not null) ? rows.Sum(value) : null;
    }

    private async Task<List<SalesRow>> ByDay(Period period, CancellationToken ct)
    {
        var (from, to) = period;
        var sales = await db.HourDays.Where(h => h.Day >= from && h.Day <= to).GroupBy(h => h.Day).Select(g => new Sums<DateOnly>
        {
            Key = g.Key, Tickets = g.Sum(h => h.Tickets), Returns = g.Sum(h => h.Returns), Quantity = g.Sum(h => h.Quantity),
            Discount = g.Sum(h => h.Discount), Net = g.Sum(h => h.Net), Tax = g.Sum(h => h.Tax),
        }).ToListAsync(ct);
        var cost = await db.StockDays.Where(s => s.Day >= from && s.Day <= to && s.Cost != 0).GroupBy(s => s.Day)
            .Select(g => new { g.Key, Cost = g.Sum(s => s.Cost) }).ToDictionaryAsync(c => c.Key, c => c.Cost, ct);
        return sales.Select(s => Row(Listing.Day(s.Key), null, Listing.Day(s.Key), s, cost.GetValueOrDefault(s.Key))).ToList();
    }

    private async Task<List<SalesRow>> ByHour(Period period, CancellationToken ct)
    {
        var (from, to) = period;
        var sales = await db.HourDays.Where(h => h.Day >= from && h.Day <= to).GroupBy(h => h.Hour).Select(g => new Sums<int>
        {
            Key = g.Key, Tickets = g.Sum(h => h.Tickets), Returns = g.Sum(h => h.Returns), Quantity = g.Sum(h => h.Quantity),
            Discount = g.Sum(h => h.Discount), Net = g.Sum(h => h.Net), Tax = g.Sum(h => h.Tax),
        }).ToListAsync(ct);
        var cost = await TicketCosts(period).GroupBy(x => x.Ticket.Hour)
            .Select(g => new { g.Key, Cost = g.Sum(x => x.Cost) }).ToDictionaryAsync(c => c.Key, c => c.Cost, ct);
        return sales.Select(s => Row(
            s.Key.ToString(CultureInfo.InvariantCulture), null, string.Create(CultureInfo.InvariantCulture, $"{s.Key:D2}:00"),
            s, cost.GetValueOrDefault(s.Key))).ToList();
    }

    private async Task<List<SalesRow>> ByCashier(Period period, CancellationToken ct)
    {
        var (from, to) = period;
        var sales = await db.CashierDays.Where(h => h.Day >= from && h.Day <= to).GroupBy(h => h.CashierId).Select(g => new Sums<string>
        {
            Key = g.Key, Name = g.Max(h => h.CashierName),
            Tickets = g.Sum(h => h.Tickets), Returns = g.Sum(h => h.Returns), Quantity = g.Sum(h => h.Quantity),
            Discount = g.Sum(h => h.Discount), Net = g.Sum(h => h.Net), Tax = g.Sum(h => h.Tax),
        }).ToListAsync(ct);
        var cost = await TicketCosts(period).GroupBy(x => x.Ticket.CashierId)
            .Select(g => new { g.Key, Cost = g.Sum(x => x.Cost) }).ToDictionaryAsync(c => c.Key, c => c.Cost, ct);
        return sales.Select(s => Row(s.Key, null, LocalName.FromText(s.Name ?? s.Key), s, cost.GetValueOrDefault(s.Key))).ToList();
    }

    private async Task<List<SalesRow>> ByItem(Period period, CancellationToken ct)
    {
        var (from, to) = period;
        var sales = await db.ItemDays.Where(h => h.Day >= from && h.Day <= to).GroupBy(h => h.ItemId).Select(g => new Sums<Guid>
        {
            Key = g.Key, Sku = g.Max(h => h.Sku), ItemName = g.Max(h => h.Name),
            Lines = g.Sum(h => h.Lines), Quantity = g.Sum(h => h.Quantity),
            Discount = g.Sum(h => h.Discount), Net = g.Sum(h => h.Net), Tax = g.Sum(h => h.Tax),
        }).ToListAsync(ct);
        var cost = await db.StockDays.Where(s => s.Day >= from && s.Day <= to && s.Cost != 0).GroupBy(s => s.ItemId)
            .Select(g => new { g.Key, Cost = g.Sum(s => s.Cost) }).ToDictionaryAsync(c => c.Key, c => c.Cost, ct);
        return sales.Select(s => Row(s.Key.ToString(), s.Sku, s.ItemName, s, cost.GetValueOrDefault(s.Key))).ToList();
    }

    private async Task<List<SalesRow>> ByCategory(Period period, CancellationToken ct)
    {
        var (from, to) = period;
        var sales = await db.ItemDays.Where(h => h.Day >= from && h.Day <= to).GroupBy(h => h.Category).Select(g => new Sums<string>
        {
            Key = g.Key, Lines = g.Sum(h => h.Lines), Quantity = g.Sum(h => h.IsService ? 0L : h.Quantity),
            Discount = g.Sum(h => h.Discount), Net = g.Sum(h => h.Net), Tax = g.Sum(h => h.Tax),
        }).ToListAsync(ct);
        var cost = await (
            from m in db.Moves
            where m.Day >= @from && m.Day <= to && m.Cost != 0 && m.TicketId != null
            join l in db.Lines on new { TicketId = m.TicketId!.Value, m.LineNo } equals new { l.TicketId, l.LineNo }
            group m.Cost by l.Category into g
            select new { g.Key, Cost = g.Sum() }).ToDictionaryAsync(c => c.Key, c => c.Cost, ct);
        return sales.Select(s => Row(s.Key, null, LocalName.FromText(s.Key), s, cost.GetValueOrDefault(s.Key))).ToList();
    }

    private IQueryable<TicketCost> TicketCosts(Period period)
    {
        var (from, to) = period;
        return
            from m in db.Moves
            where m.Day >= @from && m.Day <= to && m.Cost != 0 && m.TicketId != null
            join t in db.Tickets on m.TicketId!.Value equals t.TicketId
            select new TicketCost { Ticket = t, Cost = m.Cost };
    }

    private SalesRow Row<TKey>(string key, string? sku, LocalName name, Sums<TKey> s, long cost) => new()
    {
        Key = key, Sku = sku, Name = name, Tickets = s.Tickets, Returns = s.Returns, Lines = s.Lines, Quantity = Quantity.FromScaled(s.Quantity),
        Discount = Money.FromScaled(s.Discount), Net = Money.FromScaled(s.Net), Tax = Money.FromScaled(s.Tax),
        Cost = costs.Of(cost), Margin = costs.Of(s.Net - cost),
    };

    private sealed class TicketCost
    {
        public required TicketFact Ticket { get; init; }

        public required long Cost { get; init; }
    }

    private sealed class Sums<TKey>
    {
        public required TKey Key { get; init; }

        public string? Sku { get; init; }

        public string? Name { get; init; }

        public LocalName ItemName { get; init; }

        public long? Tickets { get; init; }

        public long? Returns { get; init; }

        public long? Lines { get; init; }

        public long Quantity { get; init; }

        public long Discount { get; init; }

        public long Net { get; init; }

        public long Tax { get; init; }
    }
}
