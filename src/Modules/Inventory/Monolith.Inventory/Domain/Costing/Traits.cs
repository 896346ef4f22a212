namespace Monolith.Inventory.Domain.Costing;

/// <summary>Which goods a movement is about, and how people entered it, where that is known.</summary>
/// <param name="EntryUnit">The unit it was entered in, where it wasn't the stock unit.</param>
/// <param name="EntryQuantity">The quantity in that unit, above zero.</param>
internal sealed record Traits(string? Lot, string? Serial, string? Bin, string? EntryUnit, Quantity? EntryQuantity)
{
    /// <summary>The bin a transfer puts them into.</summary>
    public string? ToBin { get; init; }

    /// <summary>Nobody said which lot it was: it is the one that had to go first.</summary>
    public bool LotAssumed { get; init; }

    /// <summary>Null where there is nothing to say: that is nearly always so.</summary>
    public static Traits? Of(string? lot, string? serial, string? bin, string? entryUnit, Quantity? entryQuantity) =>
        (lot ?? serial ?? bin ?? entryUnit) is null && entryQuantity is null ? null : new(lot, serial, bin, entryUnit, entryQuantity);
}
