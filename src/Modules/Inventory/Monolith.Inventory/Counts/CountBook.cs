using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Counts;

/// <summary>What the books say there was.</summary>
/// <param name="Quantity">At the moment that was asked for, in effective order.</param>
/// <param name="MovedMeanwhile">Something moved between the first and the last moment of its counting.</param>
internal sealed record Booked(Quantity Quantity, Money Value, Quantity OnHand, bool MovedMeanwhile)
{
    /// <summary>What so many of it are worth at the cost it has now; null where it has none.</summary>
    public Money? Worth(Quantity difference, int digits) =>
        difference.IsZero ? Money.Zero : OnHand.IsPositive ? Exact.Share(Value, difference, OnHand, digits) : null;
}

/// <summary>Reads the books at the moments of a count: the balances of now, less what moved since.</summary>
internal sealed class CountBook(InventoryDbContext db)
{
    /// <param name="moments">By item: the first and the last moment of its counting.</param>
    public async Task<Dictionary<Guid, Booked>> At(
        Guid warehouse, IReadOnlyDictionary<Guid, (DateTimeOffset First, DateTimeOffset Last)> moments, CancellationToken ct)
    {
        if (moments.Count == 0) return [];
        var now = await OnHand(warehouse, ct);
        var since = new Dictionary<Guid, long>();
        var meanwhile = new HashSet<Guid>();
        await db.Read(
            "SELECT item_id, effective, quantity FROM inv_ledger WHERE effective > @p0 AND warehouse_id = @p1 AND quantity <> 0",
            [Instants.ToMicroseconds(moments.Values.Min(m => m.First)), warehouse],
            row =>
            {
                var (item, effective) = (row.GetGuid(0), Instants.FromMicroseconds(row.GetInt64(1)));
                if (!moments.TryGetValue(item, out var moment) || effective <= moment.First) return;
                if (effective > moment.Last) since[item] = since.GetValueOrDefault(item) + row.GetInt64(2);
                else meanwhile.Add(item);
            },
            ct);
        return moments.Keys.ToDictionary(item => item, item =>
        {
            var (quantity, value) = now.GetValueOrDefault(item);
            return new Booked(quantity - Quantity.FromScaled(since.GetValueOrDefault(item)), value, quantity, meanwhile.Contains(item));
        });
    }

    /// <summary>Now, by item.</summary>
    public async Task<Dictionary<Guid, (Quantity Quantity, Money Value)>> OnHand(Guid warehouse, CancellationToken ct)
    {
        var found = new Dictionary<Guid, (Quantity, Money)>();
        await db.Read(
            $"SELECT item_id, quantity, value FROM {StockNow.Table} n WHERE warehouse_id = @p0", [warehouse],
            row => found[row.GetGuid(0)] = (Quantity.FromScaled(row.GetInt64(1)), Money.FromScaled(row.GetInt64(2))),
            ct);
        return found;
    }
}
