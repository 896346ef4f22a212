using Monolith.Data.Search;

namespace Monolith.Analytics.Lines.ListLines;

internal sealed class ListLinesHandler(AnalyticsDbContext db, Costs costs, ICurrentActor current) : IHandler<ListLines, LineList>
{
    public async Task<Result<LineList>> Handle(ListLines request, CancellationToken ct)
    {
        var lines = Asked(request.Query, await Cashiers(request.Query, ct));
        var found = await lines.ToPage(ListLines.List, request.Query, current.Actor, ct);
        if (!found.TryGet(out var page, out var error)) return error;
        var sums = request.Query.Walk is not null ? null : await lines.GroupBy(l => 1).Select(g => new
        {
            Quantity = g.Sum(l => l.ScaledQuantity), Net = g.Sum(l => l.ScaledNet), Tax = g.Sum(l => l.ScaledTax),
        }).SingleOrDefaultAsync(ct);
        var cost = await CostOf(page.Items.Select(r => r.TicketId).Distinct().ToList(), ct);
        return new LineList(
            [.. page.Items.Select(l => l with { Cost = cost.TryGetValue((l.TicketId, l.LineNo), out var c) ? costs.Of(c) : null })],
                page.Total, page.Skip, page.Take,
            Quantity.FromScaled(sums?.Quantity ?? 0), Money.FromScaled(sums?.Net ?? 0), Money.FromScaled(sums?.Tax ?? 0));
    }

    // They are few, whatever they are called by: by any part of a name that they had, in any spelling. Null: all of them are asked for.
    private async Task<List<string>?> Cashiers(ListQuery query, CancellationToken ct) =>
        query.Filter("cashier")?.Trim() is not { Length: > 0 } text ? null
            : [.. (await db.CashierDays.Select(c => new { c.CashierId, c.CashierName }).Distinct().ToListAsync(ct))
                .Where(c => string.Equals(c.CashierId, text, StringComparison.OrdinalIgnoreCase)
                    || SearchWords.Finds(text, [c.CashierName]))
                .Select(c => c.CashierId).Distinct()];

    private IQueryable<LineRow> Asked(ListQuery query, List<string>? cashiers)
    {
        var (from, to) = Period.Of(query);
        var tickets = db.Tickets.Where(t => t.Day >= from && t.Day <= to);
        if (query.Number("hour") is { } hour) tickets = tickets.Where(t => t.Hour == hour);
        if (cashiers is not null) tickets = tickets.Where(t => cashiers.Contains(t.CashierId));
        if (query.YesNo("returns") is { } returns) tickets = tickets.Where(t => t.IsReturn == returns);
        var lines = db.Lines.Where(l => l.Day >= from && l.Day <= to);
        if (query.Id("item") is { } item) lines = lines.Where(l => l.ItemId == item);
        if (query.Given("category") is { } category) lines = lines.Where(l => l.Category == category);
        return tickets.Join(lines, t => t.TicketId, l => l.TicketId, (t, l) => new LineRow
        {
            TicketId = t.TicketId, Number = t.Number, LineNo = l.LineNo, CompletedAt = t.CompletedAt, Day = t.Day, CashierName = t.CashierName,
            RegisterCode = t.RegisterCode, IsReturn = t.IsReturn, ItemId = l.ItemId, Sku = l.Sku, Name = l.Name, Category = l.Category,
            ScaledQuantity = l.Quantity, ScaledDiscount = l.Discount, ScaledNet = l.Net, ScaledTax = l.Tax,
        });
    }

    /// <summary>Absent until the stock ledger has told.</summary>
    private async Task<Dictionary<(Guid, int), long>> CostOf(List<Guid> ticketIds, CancellationToken ct)
    {
        var found = new Dictionary<(Guid, int), long>();
        foreach (var chunk in ticketIds.Chunk(PageRequest.MaxTake))
        {
            var some = await db.Moves.Where(m => m.TicketId != null && chunk.Contains(m.TicketId.Value))
                .GroupBy(m => new { m.TicketId, m.LineNo })
                .Select(g => new { g.Key.TicketId, g.Key.LineNo, Cost = g.Sum(m => m.Cost) }).ToListAsync(ct);
            foreach (var row in some) found[(row.TicketId!.Value, row.LineNo)] = row.Cost;
        }

        return found;
    }
}
