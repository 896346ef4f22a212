using Monolith.Inventory.Contracts;

namespace Monolith.Analytics.Sales;

internal enum Grain
{
    Day,
    Hour,
    Item,
    Category,
    Style,
    Cashier,
}

/// <param name="Sums">Of all rows, not only of this page.</param>
internal sealed record SalesList(IReadOnlyList<SalesRow> Items, int Total, int Skip, int Take, SalesRow Sums)
    : Page<SalesRow>(Items, Total, Skip, Take)
{
    public static SalesList Of(Page<SalesRow> page, SalesRow sums) => new(page.Items, page.Total, page.Skip, page.Take, sums);
}

internal sealed record SalesRow
{
    /// <summary>The day, the hour, the item's or cashier's id, the category's code, the style's id (empty: none).</summary>
    public required string Key { get; init; }

    public string? Sku { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>Tickets that sold; null where a ticket belongs to several rows.</summary>
    public long? Tickets { get; init; }

    public long? Returns { get; init; }

    /// <summary>Ticket lines; null where tickets are counted.</summary>
    public long? Lines { get; init; }

    /// <summary>Of goods; of an item whatever it is.</summary>
    public required Quantity Quantity { get; init; }

    public required Money Discount { get; init; }

    public required Money Net { get; init; }

    public required Money Tax { get; init; }

    /// <summary>Cost of goods sold; null where the reader may not see costs.</summary>
    public Money? Cost { get; init; }

    public Money? Margin { get; init; }
}

/// <summary>Sales by each grain are a list of their own: time runs backward, all else begins with what sold most.</summary>
internal static class SalesLists
{
    private static readonly Dictionary<Grain, ListOf<SalesRow>> All = Enum.GetValues<Grain>().ToDictionary(g => g, Make);

    public static ListOf<SalesRow> By(Grain grain) => All[grain];

    public static string Word(Grain grain) => grain.ToString().ToLowerInvariant();

    private static ListOf<SalesRow> Make(Grain grain)
    {
        var (list, word) = (Rows.Of<SalesRow>($"analytics.sales-{Word(grain)}"), Word(grain));
        if (grain == Grain.Item) list.Column("sku", "analytics.sku", r => r.Sku, c => c.Sortable().Mono());
        if (grain == Grain.Style) list.Column("sku", "ui.code", r => r.Sku, c => c.Sortable().Mono());
        list.Column(word, $"analytics.by.{word}", r => r.Name, c => c.Sortable(r => r.Name.Default).Then(r => r.Key));
        if (grain is Grain.Item or Grain.Category or Grain.Style)
            list.Column("lines", "ui.lines", r => r.Lines, c => c.Sortable().Figure());
        else
        {
            list.Column("tickets", "analytics.tickets", r => r.Tickets, c => c.Sortable().Figure())
                .Column("returns", "analytics.returns", r => r.Returns, c => c.Sortable().Figure());
        }

        return list
            .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Sortable().Figure())
            .Column("discount", "analytics.discount", r => r.Discount, c => c.Sortable().Figure().Extra())
            .Column("net", "analytics.net", r => r.Net, c => c.Sortable().Figure())
            .Column("tax", "analytics.tax", r => r.Tax, c => c.Sortable().Figure().Extra())
            .Column("cost", "analytics.cost", r => r.Cost,
                c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Cost = null }))
            .Column("margin", "analytics.margin", r => r.Margin,
                c => c.Sortable().Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Margin = null }))
            .Column("key", "analytics.key", r => r.Key, c => c.Extra())
            .Period()
            .SortedBy(grain is Grain.Day or Grain.Hour ? word : "net", descending: grain != Grain.Hour);
    }
}
