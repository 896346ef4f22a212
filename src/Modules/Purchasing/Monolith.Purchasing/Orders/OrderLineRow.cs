using Monolith.Inventory.Contracts;

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

    /// <summary>In stock units, as <see cref="Received"/>.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The pack it was ordered by; null: the stock unit.</summary>
    public string? EntryUnit { get; init; }

    /// <summary>How many of those packs.</summary>
    public Quantity? EntryQuantity { get; init; }

    /// <summary>Per unit of entry.</summary>
    public required UnitCost UnitPrice { get; init; }

    public required Money Amount { get; init; }

    public Quantity Received { get; set; }

    /// <summary>What a search looks through: SKU and names in lower case.</summary>
    public required string Find { get; init; }

    /// <summary>Stock units in the pack it was ordered by.</summary>
    public Quantity? PackSize => EntryQuantity is { } packs ? PackMath.Size(Quantity, packs) : null;

    /// <summary>What so many stock units of it cost, rounded once; null where that is more than a document can hold.</summary>
    public Money? CostOf(Quantity stock, int digits) => Order.AmountOf(stock, UnitPrice, PackSize, digits);

    public OrderLineInfo ToInfo() => new(
        No, ItemId, Sku, Name, Unit, Quantity, UnitPrice, Amount, Received, EntryUnit, EntryQuantity, PackSize);
}
