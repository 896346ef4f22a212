using System.Text.Json.Serialization;
using Monolith.Inventory.Contracts;

namespace Monolith.Analytics.Lines.ListLines;

/// <summary>The ticket lines behind a figure, the latest first; an empty <c>category</c> asks for lines without one.</summary>
[Requires(AnalyticsPermissions.View)]
internal sealed record ListLines(ListQuery Query) : IRequest<LineList>
{
    public static readonly ListOf<LineRow> List = Rows.Of<LineRow>("analytics.lines")
        .Column("when", "ui.time", l => l.CompletedAt, c => c.Sortable().Then(l => l.TicketId).Then(l => -l.LineNo))
        .Column("day", "ui.date", l => l.Day, c => c.Extra())
        .Column("ticket", "analytics.ticket", l => l.Number, c => c.Mono())
        .Column("line", "analytics.line", l => l.LineNo, c => c.Extra())
        .Column("sku", "analytics.sku", l => l.Sku, c => c.Mono())
        .Column("item", "inventory.item", l => l.Name)
        .Column("category", "analytics.category", l => l.Category, c => c.Extra())
        .Column("cashier", "analytics.cashier", l => l.CashierName)
        .Column("register", "analytics.register", l => l.RegisterCode, c => c.Extra())
        .Column("quantity", "ui.quantity", l => l.Quantity, c => c.Sortable(l => l.ScaledQuantity).Figure())
        .Column("discount", "analytics.discount", l => l.Discount, c => c.Figure().Extra())
        .Column("net", "analytics.net", l => l.Net, c => c.Sortable(l => l.ScaledNet).Figure())
        .Column("tax", "analytics.tax", l => l.Tax, c => c.Figure().Extra())
        .Column("cost", "analytics.cost", l => l.Cost, c => c.Figure().Needs(InventoryPermissions.ViewCosts, l => l with { Cost = null }))
        .Period()
        .Number("hour", "analytics.by.hour", 0, 23)
        .Id("item", "inventory.item")
        .Code("category", "analytics.category")
        .Code("cashier", "analytics.cashier")
        .Flag("returns", "analytics.only-returns")
        .KeyedBy(l => l.TicketId, l => l.LineNo)
        .SortedBy("when", descending: true);
}

internal sealed record LineList(IReadOnlyList<LineRow> Items, int Total, int Skip, int Take, Quantity Quantity, Money Net, Money Tax)
    : Page<LineRow>(Items, Total, Skip, Take);

internal sealed record LineRow
{
    public required Guid TicketId { get; init; }

    public required string Number { get; init; }

    public required int LineNo { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    public required DateOnly Day { get; init; }

    public required string CashierName { get; init; }

    public required string RegisterCode { get; init; }

    public required bool IsReturn { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Category { get; init; }

    public Quantity Quantity => Quantity.FromScaled(ScaledQuantity);

    public Money Discount => Money.FromScaled(ScaledDiscount);

    public Money Net => Money.FromScaled(ScaledNet);

    public Money Tax => Money.FromScaled(ScaledTax);

    /// <summary>Null until the stock ledger has told, and where the reader may not see costs.</summary>
    public Money? Cost { get; init; }

    // As they are stored: the database sorts by them and adds them up.
    [JsonIgnore] public long ScaledQuantity { get; init; }

    [JsonIgnore] public long ScaledDiscount { get; init; }

    [JsonIgnore] public long ScaledNet { get; init; }

    [JsonIgnore] public long ScaledTax { get; init; }
}

internal static class ListLinesEndpoint
{
    public static void Map(RouteGroupBuilder g) => g.MapList<ListLines, LineList, LineRow>(
        "lines", ListLines.List, (_, q) => new ListLines(q), "ListSoldLines", "The ticket lines behind a figure");
}
