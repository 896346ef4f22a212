using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Costing;

/// <summary>Goods arrive with exactly the value they left with, layer by layer.</summary>
internal readonly ref struct Transferring(
    ICostPools pools, Movement movement, DateTimeOffset effective, ICostFacts facts, ICostBook book)
{
    public void Apply()
    {
        if (movement.From == movement.To) MoveWithin();
        else MoveBetween(movement.To!.Value, movement.ToWarehouseId!.Value);
    }

    private void MoveBetween(PoolKey key, Guid warehouse)
    {
        if (pools.Find(movement.From) is { } from)
        {
            var parts = At(from).Take(LedgerKinds.TransferOut, movement.Quantity);
            pools.Carry(0, parts);
        }

        var carried = pools.Carried(0);
        if (pools.Into(key, 1, carried) is not { } to) return;
        var came = to.Pool.PutParts(carried);
        var entry = At(to);
        entry.CameInto(warehouse, LedgerKinds.TransferIn, movement.Quantity, came.Value, came, ContraAccount.None, leg: 1);
        entry.TrueUp(warehouse, came);
    }

    /// <summary>The pool is the company's: nothing changes in it but where the goods are.</summary>
    private void MoveWithin()
    {
        if (pools.Find(movement.From) is not { } pool) return;
        var entry = At(pool);
        var (warehouse, quantity) = (movement.ToWarehouseId!.Value, movement.Quantity);
        entry.Out(LedgerKinds.TransferOut, quantity, new(Money.Zero, false, false, []), ContraAccount.None, movement.WarehouseId);
        entry.CameInto(warehouse, LedgerKinds.TransferIn, quantity, Money.Zero, default, ContraAccount.None, leg: 1);
        entry.TrueUp(warehouse, default);
    }

    private Entry At(PoolState pool) => new(pool, movement, effective, facts, book, digits: 0);
}
