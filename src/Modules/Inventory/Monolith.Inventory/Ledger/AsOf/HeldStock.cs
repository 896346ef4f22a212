namespace Monolith.Inventory.Ledger.AsOf;

/// <summary>A pool's part in one warehouse.</summary>
internal readonly record struct HeldKey(long Pool, Guid ItemId, Guid WarehouseId);

/// <summary>Quantity and value as the columns hold them.</summary>
internal readonly record struct Held(long Quantity, long Value)
{
    public bool IsNothing => Quantity == 0 && Value == 0;

    public static Held operator +(Held a, Held b) => new(checked(a.Quantity + b.Quantity), checked(a.Value + b.Value));
}

/// <summary>What was in stock at a moment, as known at a row.</summary>
internal sealed class HeldStock : Dictionary<HeldKey, Held>
{
    public void Put(HeldKey key, Held held) => this[key] = GetValueOrDefault(key) + held;

    public Money Value => Money.FromScaled(Values.Sum(h => h.Value));

    private Held GetValueOrDefault(HeldKey key) => TryGetValue(key, out var held) ? held : default;
}
