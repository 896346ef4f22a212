namespace Monolith.Sales.Prices;

/// <summary>What a price is of: an item's stock unit, or one of its packs.</summary>
/// <param name="Unit">Null: the stock unit.</param>
internal readonly record struct PriceKey(Guid ItemId, string? Unit)
{
    public static PriceKey Of(PriceRow row) => new(row.ItemId, row.Unit);
}
