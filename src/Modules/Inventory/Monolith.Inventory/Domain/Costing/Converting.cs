using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>Kits, repacking, own making: what is made costs what went in and the extra.</summary>
internal readonly ref struct Converting(
    ICostPools pools, Movement movement, DateTimeOffset effective, ICostFacts facts, ICostBook book, int digits)
{
    public void Apply()
    {
        var cost = movement.Amount;
        for (var leg = 0; leg < movement.Inputs.Count; leg++) cost += Use(movement.Inputs[leg], leg);
        if (pools.Into(movement.From, movement.Inputs.Count, [new(cost, movement.Quantity)]) is not { } made) return;

        var entry = new Entry(made, movement, effective, facts, book, digits);
        entry.CameWorth(LedgerKinds.ConversionIn, movement.Quantity, cost, ContraAccount.Assembly);
        if (facts.Standard is { } standard)
            entry.Vary(ContraAccount.Assembly, ContraAccount.PurchasePriceVariance, cost - standard.Of(movement.Quantity, digits));
    }

    private Money Use(MovementInput input, int leg)
    {
        if (pools.Find(input.Key) is { } pool)
        {
            var taken = pool.Pool.Take(input.Quantity, facts.Fallback(input.ItemId));
            new Entry(pool, movement, effective, facts, book, digits)
                .Out(LedgerKinds.ConversionOut, input.Quantity, taken, ContraAccount.Assembly, input.WarehouseId, leg);
            pools.Carry(leg, taken.Parts);
        }

        return Money.Sum(pools.Carried(leg).Select(p => p.Value));
    }
}
