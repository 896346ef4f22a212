using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices;

/// <summary>The unit of an item that a price is of.</summary>
/// <param name="Word">Null: the stock unit.</param>
internal readonly record struct PricedUnit(string? Word)
{
    /// Errors: inventory.unknown-pack
    public static Result<PricedUnit> Of(ItemInfo item, string? unit) =>
        EnteredQuantity.Of(item, unit, Quantity.Zero).Map(entered => new PricedUnit(entered.Unit));
}
