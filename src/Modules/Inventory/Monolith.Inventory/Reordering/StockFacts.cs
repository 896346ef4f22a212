using System.Data.Common;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Reordering;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Reordering;

/// <summary>What the sums of a run rest on, read once for all rules.</summary>
internal sealed class StockFacts(InventoryDbContext db, IEnumerable<ISupply> supplies, TimeProvider clock)
{
    private readonly Dictionary<(Guid ItemId, Guid WarehouseId), long> _onHand = [];
    private readonly Dictionary<(Guid ItemId, Guid WarehouseId), long> _onOrder = [];
    private readonly Dictionary<(Guid ItemId, Guid WarehouseId), long> _reserved = [];
    private readonly Dictionary<(Guid ItemId, Guid WarehouseId), Demand> _demand = [];
    private readonly Dictionary<Guid, SupplyOfItem> _suppliers = [];

    public IReadOnlyDictionary<(Guid ItemId, Guid WarehouseId), long> OnHand => _onHand;

    public async Task Read(IReadOnlyCollection<Watch> watches, DateOnly today, CancellationToken ct)
    {
        await db.Read(
            $"SELECT item_id, warehouse_id, quantity FROM {StockNow.Table} n WHERE quantity <> 0", [],
            row => _onHand[(row.GetGuid(0), row.GetGuid(1))] = row.GetInt64(2), ct);
        foreach (var supply in supplies)
        {
            foreach (var coming in await supply.OnOrder(ct))
            {
                var key = (coming.ItemId, coming.WarehouseId);
                _onOrder[key] = _onOrder.GetValueOrDefault(key) + coming.Quantity.Scaled;
            }

            foreach (var (item, from) in await supply.Suppliers(ct)) _suppliers[item] = from;
        }

        await ReadOwn(ct);
        await ReadDemand(watches, today, ct);
    }

    public StockPosition PositionOf((Guid ItemId, Guid WarehouseId) place) =>
        new(_onHand.GetValueOrDefault(place), _reserved.GetValueOrDefault(place), _onOrder.GetValueOrDefault(place));

    public Demand DemandOf(Watch watch) => _demand.GetValueOrDefault(watch.Place) ?? new Demand(watch.Rule.DemandDays);

    public SupplyOfItem? SupplierOf(Guid itemId) => _suppliers.GetValueOrDefault(itemId);

    // What is promised to somebody, and what other warehouses were asked for or have on the way.
    private async Task ReadOwn(CancellationToken ct)
    {
        await db.Read(
            "SELECT item_id, warehouse_id, quantity FROM inv_reservations WHERE state = 'Open' AND until > @p0",
            [Instants.ToMicroseconds(clock.GetUtcNow())], row => Add(_reserved, row), ct);
        await db.Read(
            """
            SELECT l.item_id, t.to_warehouse_id, l.requested FROM inv_transfer_lines l JOIN inv_transfers t ON t.id = l.transfer_id
            WHERE t.state = 'Requested'
            """,
            [], row => Add(_onOrder, row), ct);
        await db.Read(
            """
            SELECT g.item_id, t.to_warehouse_id, g.shipped FROM inv_transfer_goods g JOIN inv_transfers t ON t.id = g.transfer_id
            WHERE t.state = 'Shipped'
            """,
            [], row => Add(_onOrder, row), ct);
    }

    private static void Add(Dictionary<(Guid ItemId, Guid WarehouseId), long> to, DbDataReader row)
    {
        var key = (row.GetGuid(0), row.GetGuid(1));
        to[key] = to.GetValueOrDefault(key) + row.GetInt64(2);
    }

    // Days are whole: today isn't over, so it isn't counted yet.
    private async Task ReadDemand(IReadOnlyCollection<Watch> watches, DateOnly today, CancellationToken ct)
    {
        foreach (var watch in watches) _demand[watch.Place] = new(watch.Rule.DemandDays);
        if (_demand.Count == 0) return;
        var longest = _demand.Values.Max(d => d.Days);
        await db.Read(
            "SELECT item_id, warehouse_id, CAST(day AS bigint), demand FROM inv_item_days WHERE day >= @p0 AND day < @p1 AND demand <> 0",
            [(long)today.DayNumber - longest, (long)today.DayNumber],
            row =>
            {
                var day = row.GetInt64(2);
                if (_demand.TryGetValue((row.GetGuid(0), row.GetGuid(1)), out var demand) && day >= today.DayNumber - demand.Days)
                    demand.Add(row.GetInt64(3));
            },
            ct);
    }
}
