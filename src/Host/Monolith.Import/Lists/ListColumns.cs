using Monolith.Import.Reading;

namespace Monolith.Import.Lists;

/// <summary>All columns of all lists, declared once: reading, the guide, the templates, the help and the page say what stands
/// here.</summary>
internal static class ListColumns
{
    public const string SalesList = "sales";

    public static IReadOnlyList<ImportColumn> Items { get; } =
    [
        ImportColumn.Of("sku", ColumnKind.Code, "TEA-100", required: true),
        ImportColumn.Of("name", ColumnKind.Text, "Green tea 100 g", forNew: true, inLanguages: true),
        ImportColumn.Of("unit", ColumnKind.Text, "pcs"),
        ImportColumn.Of("quantity_digits", ColumnKind.Whole, "0"),
        ImportColumn.Of("category", ColumnKind.Text, "Tea"),
        ImportColumn.Of("tax_category", ColumnKind.Text, "standard"),
        ImportColumn.Of("service", ColumnKind.YesNo, "0"),
        ImportColumn.Of("active", ColumnKind.YesNo, "1"),
        ImportColumn.Of("costing", ColumnKind.Choice, "average"),
        ImportColumn.Of("cost_pool", ColumnKind.Choice, "warehouse"),
        ImportColumn.Of("barcodes", ColumnKind.Codes, "6901234567892;4006381333931", aliases: ["barcode"]),
        ImportColumn.Of("pack", ColumnKind.Text, "case"),
        ImportColumn.Of("pack_size", ColumnKind.Quantity, "12"),
        ImportColumn.Of("pack_barcodes", ColumnKind.Codes, "16901234567899"),
        ImportColumn.Of("packs", ColumnKind.Text, "case=12=16901234567899=buy"),
        ImportColumn.Of("weight", ColumnKind.Quantity, "0.125"),
        ImportColumn.Of("volume", ColumnKind.Quantity, "0.5"),
        ImportColumn.Of("brand", ColumnKind.Text, "Green Hill"),
        ImportColumn.Of("specification", ColumnKind.Text, "Loose leaf, first class"),
        ImportColumn.Of("origin", ColumnKind.Text, "Hangzhou"),
        ImportColumn.Of("style", ColumnKind.Code, ""),
        ImportColumn.Of("variant", ColumnKind.Text, ""),
        ImportColumn.Of("fields", ColumnKind.Text, "", each: ItemDetails.FieldColumn),
        ImportColumn.Of("price", ColumnKind.Money, "12.50"),
        ImportColumn.Of("pack_price", ColumnKind.Money, "110.00"),
        ImportColumn.Of("pack_prices", ColumnKind.Text, "case=110.00"),
    ];

    public static IReadOnlyList<ImportColumn> Suppliers { get; } =
    [
        ImportColumn.Of("code", ColumnKind.Code, "ACME", required: true),
        ImportColumn.Of("name", ColumnKind.Text, "Acme Trading Ltd", forNew: true),
        ImportColumn.Of("contact", ColumnKind.Text, "Li Wei"),
        ImportColumn.Of("phone", ColumnKind.Text, "+86 21 5555 0100"),
        ImportColumn.Of("email", ColumnKind.Text, "orders@acme.example"),
        ImportColumn.Of("address", ColumnKind.Text, "1 Harbour Road, Shanghai", hasLines: true),
        ImportColumn.Of("credit", ColumnKind.Choice, "good"),
        ImportColumn.Of("payment_days", ColumnKind.Whole, "30"),
        ImportColumn.Of("active", ColumnKind.YesNo, "1"),
    ];

    public static IReadOnlyList<ImportColumn> SupplierItems { get; } =
    [
        ImportColumn.Of("supplier", ColumnKind.Code, "ACME", required: true),
        ImportColumn.Of("sku", ColumnKind.Code, "TEA-100", required: true),
        ImportColumn.Of("code", ColumnKind.Code, "A-7781"),
        ImportColumn.Of("unit", ColumnKind.Text, "case"),
        ImportColumn.Of("cost", ColumnKind.Cost, "87.00"),
        ImportColumn.Of("lead_days", ColumnKind.Whole, "5"),
        ImportColumn.Of("minimum", ColumnKind.Quantity, "2"),
        ImportColumn.Of("preferred", ColumnKind.YesNo, "1"),
    ];

    public static IReadOnlyList<ImportColumn> Customers { get; } =
    [
        ImportColumn.Of("code", ColumnKind.Code, "C-1001", required: true),
        ImportColumn.Of("name", ColumnKind.Text, "Wang Fang", forNew: true),
        ImportColumn.Of("contact", ColumnKind.Text, "Wang Fang"),
        ImportColumn.Of("phone", ColumnKind.Text, "+86 138 0000 0000"),
        ImportColumn.Of("email", ColumnKind.Text, "wang@example.com"),
        ImportColumn.Of("address", ColumnKind.Text, "8 Garden Street, Hangzhou", hasLines: true),
        ImportColumn.Of("note", ColumnKind.Text, "Prefers e-mail", hasLines: true),
        ImportColumn.Of("active", ColumnKind.YesNo, "1"),
    ];

    public static IReadOnlyList<ImportColumn> OpeningStock { get; } =
    [
        ImportColumn.Of("sku", ColumnKind.Code, "TEA-100", required: true),
        ImportColumn.Of("warehouse", ColumnKind.Code, "MAIN"),
        ImportColumn.Of("quantity", ColumnKind.Quantity, "24", required: true),
        ImportColumn.Of("unit_cost", ColumnKind.Cost, "7.25", required: true),
        ImportColumn.Of("lot", ColumnKind.Code, "L2026-03"),
        ImportColumn.Of("serial", ColumnKind.Code, "SN-0001"),
        ImportColumn.Of("produced_on", ColumnKind.Day, "2026-03-01"),
        ImportColumn.Of("expires_on", ColumnKind.Day, "2026-09-01"),
    ];

    public static IReadOnlyList<ImportColumn> ReorderRules { get; } =
    [
        ImportColumn.Of("sku", ColumnKind.Code, "TEA-100"),
        ImportColumn.Of("category", ColumnKind.Text, "Tea"),
        ImportColumn.Of("warehouse", ColumnKind.Code, "MAIN"),
        ImportColumn.Of("method", ColumnKind.Choice, "min-max"),
        ImportColumn.Of("minimum", ColumnKind.Quantity, "12"),
        ImportColumn.Of("maximum", ColumnKind.Quantity, "48"),
        ImportColumn.Of("lot", ColumnKind.Quantity, "12"),
        ImportColumn.Of("cover_days", ColumnKind.Whole, "14"),
        ImportColumn.Of("service_permille", ColumnKind.Whole, "950"),
        ImportColumn.Of("demand_days", ColumnKind.Whole, "28"),
        ImportColumn.Of("surplus", ColumnKind.Quantity, "96"),
        ImportColumn.Of("source", ColumnKind.Code, "BACK"),
        ImportColumn.Of("by_itself", ColumnKind.YesNo, "0"),
        ImportColumn.Of("from_day", ColumnKind.Day, "2026-03-01"),
        ImportColumn.Of("snoozed_until", ColumnKind.Day, "2026-03-31"),
    ];

    public static IReadOnlyList<ImportColumn> Sales { get; } =
    [
        ImportColumn.Of("invoice", ColumnKind.Code, "536365", required: true),
        ImportColumn.Of("sku", ColumnKind.Code, "85123A", required: true),
        ImportColumn.Of("name", ColumnKind.Text, "White hanging heart"),
        ImportColumn.Of("quantity", ColumnKind.Quantity, "6", required: true),
        ImportColumn.Of("date", ColumnKind.Instant, "2026-03-14 10:26", required: true),
        ImportColumn.Of("unit_price", ColumnKind.Money, "2.55", required: true),
        ImportColumn.Of("customer", ColumnKind.Code, "17850"),
        ImportColumn.Of("customer_note", ColumnKind.Text, "United Kingdom"),
    ];

    /// <summary>By the list's name, in the order in which a new shop takes them in.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<ImportColumn>>> All { get; } =
        [new("items", Items), new("suppliers", Suppliers), new("customers", Customers), new("opening-stock", OpeningStock),
            new("reorder-rules", ReorderRules), new("supplier-items", SupplierItems), new(SalesList, Sales)];

    public static IReadOnlyList<ImportColumn>? Of(string list) => All.FirstOrDefault(l => l.Key == list).Value;
}
