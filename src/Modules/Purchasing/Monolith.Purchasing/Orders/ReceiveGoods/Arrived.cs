using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders.ReceiveGoods;

/// <summary>What came in against an order's line, in its units and at its cost.</summary>
internal static class Arrived
{
    /// <summary>The pack that was ordered is as large as it was then, whatever became of the item's packs since.</summary>
    /// Errors: inventory.unknown-pack, inventory.pack-quantity
    public static Result<EnteredQuantity> Of(OrderLineRow ordered, ItemInfo? item, string? unit, Quantity quantity)
    {
        if (string.IsNullOrWhiteSpace(unit)) return new EnteredQuantity(quantity, null, null);
        if (ordered is { EntryUnit: { } word, PackSize: { } size } && Folding.Words(word) == Folding.Words(unit))
        {
            var pack = new ItemPack(word, size);
            return pack.InStockUnits(quantity) is { } stock
                ? new EnteredQuantity(stock, word, quantity)
                : PackErrors.NotExact(ordered.Sku, pack, quantity).At("quantity");
        }

        return item is null ? new EnteredQuantity(quantity, null, null) : EnteredQuantity.Of(item, unit, quantity);
    }

    /// <summary>Of packs that come in piece by piece each arrival costs what all so far cost less what was booked before: together they
    /// cost
    /// what was ordered, to the last cent.</summary>
    public static Money? Cost(OrderLineRow ordered, Quantity arriving, int digits)
    {
        if (ordered.EntryUnit is null) return Order.AmountOf(arriving, ordered.UnitPrice, digits);
        return ordered.CostOf(ordered.Received + arriving, digits) is { } after && ordered.CostOf(ordered.Received, digits) is { } before
            ? after - before
            : null;
    }

    /// <summary>Null where it is more than a cost can be.</summary>
    public static UnitCost? UnitPrice(OrderLineRow ordered, EnteredQuantity entered)
    {
        var size = entered.InUnit is { } packs ? PackMath.Size(entered.Quantity, packs) : null;
        return Order.PriceOf(ordered.UnitPrice, ordered.PackSize ?? Quantity.Of(1), size ?? Quantity.Of(1));
    }
}
