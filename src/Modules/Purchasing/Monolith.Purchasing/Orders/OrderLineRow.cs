namespace Monolith.Purchasing.Orders;

internal sealed class OrderLineRow
{
    public required Guid OrderId { get; init; }

    public required int No { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    /// <summary>As the item was called when it was ordered.</summary>
    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Quantity Quantity { get; init; }

    public required UnitCost UnitPrice { get; init; }

    public required Money Amount { get; init; }

    public Quantity Received { get; set; }

    /// <summary>What a search looks through: SKU and names in lower case.</summary>
    public required string Find { get; init; }

    public OrderLineInfo ToInfo() => new(No, ItemId, Sku, Name, Unit, Quantity, UnitPrice, Amount, Received);
}
