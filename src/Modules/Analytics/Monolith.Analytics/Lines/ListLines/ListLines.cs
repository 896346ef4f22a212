using FluentValidation;
using Monolith.SharedKernel.Text;

namespace Monolith.Analytics.Lines.ListLines;

/// <summary>The ticket lines behind a figure, the latest first.</summary>
/// <param name="Category">Empty for lines without a category.</param>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListLines(
    DateOnly? From, DateOnly? To, int? Hour, Guid? Item, string? Category, string? Cashier, bool? Returns, PageRequest Page)
    : IRequest<LineList>;

internal sealed record LineList(Page<LineRow> Page, Quantity Quantity, Money Net, Money Tax);

internal sealed record LineRow(
    Guid TicketId, string Number, int LineNo, DateTimeOffset CompletedAt, DateOnly Day, string CashierName, string RegisterCode,
    bool IsReturn, Guid ItemId, string Sku, LocalName Name, string Category,
    Quantity Quantity, Money Discount, Money Net, Money Tax, Money? Cost);

internal sealed class ListLinesValidator : AbstractValidator<ListLines>
{
    public ListLinesValidator()
    {
        RuleFor(x => x.Hour).InclusiveBetween(0, 23);
        RuleFor(x => x.Category).MaximumLength(200);
        RuleFor(x => x.Cashier).MaximumLength(200);
    }
}

internal sealed class ListLinesHandler(AnalyticsDbContext db, Costs costs) : IHandler<ListLines, LineList>
{
    public async Task<Result<LineList>> Handle(ListLines request, CancellationToken ct)
    {
        var page = request.Page;
        var (from, to) = Period.Of(request.From, request.To);
        var tickets = db.Tickets.Where(t => t.Day >= from && t.Day <= to);
        if (request.Hour is { } hour) tickets = tickets.Where(t => t.Hour == hour);
        if (request.Cashier is { Length: > 0 } cashier) tickets = tickets.Where(t => t.CashierId == cashier);
        if (request.Returns is { } returns) tickets = tickets.Where(t => t.IsReturn == returns);
        var lines = db.Lines.Where(l => l.Day >= from && l.Day <= to);
        if (request.Item is { } item) lines = lines.Where(l => l.ItemId == item);
        if (request.Category is { } category) lines = lines.Where(l => l.Category == category);

        var both = tickets.Join(lines, t => t.TicketId, l => l.TicketId, (t, l) => new { Ticket = t, Line = l });
        var sums = await both.GroupBy(x => 1).Select(g => new
        {
            Count = g.Count(),
            Quantity = g.Sum(x => x.Line.Quantity),
            Net = g.Sum(x => x.Line.Net),
            Tax = g.Sum(x => x.Line.Tax),
        }).SingleOrDefaultAsync(ct);
        var sorted = (page.Sort, page.Descending) switch
        {
            ("quantity", false) => both.OrderBy(x => x.Line.Quantity),
            ("quantity", true) => both.OrderByDescending(x => x.Line.Quantity),
            ("net", false) => both.OrderBy(x => x.Line.Net),
            ("net", true) => both.OrderByDescending(x => x.Line.Net),
            ("when", false) => both.OrderBy(x => x.Ticket.CompletedAt),
            _ => both.OrderByDescending(x => x.Ticket.CompletedAt),
        };
        var rows = await sorted.ThenBy(x => x.Line.TicketId).ThenBy(x => x.Line.LineNo).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var cost = await CostOf(rows.Select(r => r.Ticket.TicketId).Distinct().ToList(), ct);
        var items = rows.Select(x => new LineRow(
            x.Ticket.TicketId, x.Ticket.Number, x.Line.LineNo, x.Ticket.CompletedAt, x.Ticket.Day, x.Ticket.CashierName,
            x.Ticket.RegisterCode, x.Ticket.IsReturn,
            x.Line.ItemId, x.Line.Sku, x.Line.Name, x.Line.Category,
            Quantity.FromScaled(x.Line.Quantity), Money.FromScaled(x.Line.Discount), Money.FromScaled(x.Line.Net), Money.FromScaled(x.Line.Tax),
            cost.TryGetValue((x.Ticket.TicketId, x.Line.LineNo), out var c) ? costs.Of(c) : null)).ToList();
        return new LineList(
            new(items, sums?.Count ?? 0, page.Skip, page.Take),
            Quantity.FromScaled(sums?.Quantity ?? 0), Money.FromScaled(sums?.Net ?? 0), Money.FromScaled(sums?.Tax ?? 0));
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

internal static class ListLinesEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("lines", (DateOnly? from, DateOnly? to, int? hour, Guid? item, string? category, string? cashier, bool? returns, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListLines(from, to, hour, item, category, cashier, returns, page.ToRequest()), ct).ToHttp())
            .Needs(AnalyticsPermissions.View).WithName("ListSoldLines").WithSummary("The ticket lines behind a figure.").Produces<LineList>();
        g.MapGet("lines/export.csv", async (DateOnly? from, DateOnly? to, int? hour, Guid? item, string? category, string? cashier, bool? returns, string? sort,
                bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ListLines(from, to, hour, item, category, cashier, returns, Listing.Whole(sort, descending)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "lines.csv", columns, found.Value.Page.Items,
                    new("when", "completed_at", r => Listing.Moment(r.CompletedAt)), new("day", "day", r => Listing.Day(r.Day)), new("ticket", "ticket", r => r.Number),
                    new("line", "line", r => Listing.Number(r.LineNo)), new("register", "register", r => r.RegisterCode), new("cashier", "cashier", r => r.CashierName),
                    new("sku", "sku", r => r.Sku), new("item", "name", r => r.Name.In(texts.Language)), new("category", "category", r => r.Category),
                    new("quantity", "quantity", r => r.Quantity.ToString()), new("discount", "discount", r => r.Discount.ToString()), new("net", "net", r => r.Net.ToString()),
                    new("tax", "tax", r => r.Tax.ToString()), new("cost", "cost", r => r.Cost?.ToString()));
            })
            .Needs(AnalyticsPermissions.View).WithName("ExportSoldLines").WithSummary("Ticket lines as CSV, up to 100,000.");
    }
}
