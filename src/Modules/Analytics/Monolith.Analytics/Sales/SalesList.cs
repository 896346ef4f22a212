namespace Monolith.Analytics.Sales;

internal enum Grain
{
    Day,
    Hour,
    Item,
    Category,
    Cashier,
}

internal sealed record SalesList(Page<SalesRow> Page, SalesRow Total);

/// <param name="Key">The day, the hour, the item's or cashier's id, the category's code (empty: none).</param>
/// <param name="Tickets">Tickets that sold; null where a ticket belongs to several rows.</param>
/// <param name="Lines">Ticket lines; null where tickets are counted.</param>
/// <param name="Quantity">Of goods; of an item whatever it is.</param>
/// <param name="Cost">Cost of goods sold; null where the reader may not see costs.</param>
internal sealed record SalesRow(
    string Key, string? Sku, LocalName Name, long? Tickets, long? Returns, long? Lines,
    Quantity Quantity, Money Discount, Money Net, Money Tax, Money? Cost, Money? Margin);
