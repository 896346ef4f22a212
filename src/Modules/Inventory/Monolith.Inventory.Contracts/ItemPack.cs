using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Contracts;

/// <summary>A unit that so many stock units of an item come in: a case of 12. An item may have several, each under a word of its
/// own.</summary>
/// <param name="Unit">A word of <see cref="UnitWords"/> or the shop's own, not the stock unit's and no other pack's of the item.</param>
/// <param name="Size">Stock units in one pack, exact; above zero, up to 1,000,000, with the item's digits. Fixed once a pack was
/// used.</param>
/// <param name="Barcodes">Codes of the pack itself; they lead to no other item and to no other pack.</param>
/// <param name="ForBuying">Orders offer this unit first; at most one pack of an item.</param>
/// <param name="ForSelling">What a till sells where the item was named and not a barcode of it; at most one pack of an item.</param>
public sealed record ItemPack(
    string Unit, Quantity Size, [property: AnyText] IReadOnlyList<string>? Barcodes = null, bool ForBuying = false, bool ForSelling = false)
{
    /// <summary>The most packs that an item may have.</summary>
    public const int Most = 20;

    public const int LongestUnit = 20;

    /// <summary>The largest pack.</summary>
    public static readonly Quantity Largest = Quantity.Of(1_000_000);

    /// <summary>So many packs in stock units; null where that isn't exact at six decimals or is more than a quantity holds.</summary>
    public Quantity? InStockUnits(Quantity packs) => PackMath.Times(packs, Size);

    /// <summary>Whether it has the word, however that is written.</summary>
    public bool IsCalled(string unit) => Folding.Words(unit) == Folding.Words(Unit);

    public bool IsAs(ItemPack other) => IsCalled(other.Unit) && Size == other.Size && ForBuying == other.ForBuying
        && ForSelling == other.ForSelling && (Barcodes ?? []).Select(ItemCode.KeyOf).SequenceEqual((other.Barcodes ?? [])
            .Select(ItemCode.KeyOf));
}

/// <summary>Packs into stock units and back, exactly or not at all. The till's twin is <c>Till/src/domain/pack.ts</c>; both are held to
/// <c>Till/vectors/packs.json</c>.</summary>
public static class PackMath
{
    /// <summary>Null where it isn't exact at six decimals, or is more than a quantity holds.</summary>
    public static Quantity? Times(Quantity packs, Quantity size) => Exactly((Int128)packs.Scaled * size.Scaled, Quantity.Scale);

    /// <summary>How much one pack holds where so many hold so much; null where that isn't exact.</summary>
    public static Quantity? Size(Quantity stock, Quantity packs) =>
        packs.IsZero ? null : Exactly((Int128)stock.Scaled * Quantity.Scale, packs.Scaled);

    private static Quantity? Exactly(Int128 dividend, long divisor)
    {
        var (whole, rest) = Int128.DivRem(dividend, divisor);
        return rest == 0 && Int128.Abs(whole) <= Quantity.Max.Scaled ? Quantity.FromScaled((long)whole) : null;
    }
}

/// <summary>A quantity as it was entered and as the stock counts it.</summary>
/// <param name="Quantity">In stock units.</param>
/// <param name="Unit">The pack it was entered in; null: the stock unit.</param>
/// <param name="InUnit">The quantity in that pack; null: it was entered in stock units.</param>
public readonly record struct EnteredQuantity(Quantity Quantity, string? Unit, Quantity? InUnit)
{
    /// <summary>Errors: inventory.unknown-pack, inventory.pack-quantity</summary>
    /// <param name="unit">A pack of the item; null or the stock unit's own word: stock units.</param>
    public static Result<EnteredQuantity> Of(ItemInfo item, string? unit, Quantity quantity)
    {
        if (string.IsNullOrWhiteSpace(unit) || Folding.Words(unit) == Folding.Words(item.Unit))
            return new EnteredQuantity(quantity, null, null);
        if (item.PackCalled(unit) is not { } pack) return PackErrors.Unknown(item, unit).At("unit");
        return pack.InStockUnits(quantity) is { } stock
            ? new EnteredQuantity(stock, pack.Unit, quantity)
            : PackErrors.NotExact(item.Sku, pack, quantity).At("quantity");
    }
}

/// <summary>What is wrong with a quantity that was entered in packs.</summary>
public static class PackErrors
{
    public static Error Unknown(ItemInfo item, string unit) => Error
        .Invalid("inventory.unknown-pack", $"'{item.Sku}' has no pack '{unit}': its units are "
            + $"{string.Join(", ", item.Packs.Select(p => p.Unit).Prepend(item.Unit))}.")
        .With("sku", item.Sku).With("unit", unit).With("units", string.Join(", ", item.Packs.Select(p => p.Unit).Prepend(item.Unit)));

    public static Error NotExact(string sku, ItemPack pack, Quantity quantity) => Error
        .Invalid("inventory.pack-quantity", $"'{sku}': {quantity} x {pack.Unit} of {pack.Size} is no quantity that the stock can count.")
        .With("sku", sku).With("unit", pack.Unit).With("size", pack.Size).With("quantity", quantity);
}
