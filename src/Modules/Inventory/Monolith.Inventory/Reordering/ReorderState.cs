using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;

namespace Monolith.Inventory.Reordering;

/// <summary>A rule beside what is there, as the columns hold it. An item that never moved has nothing.</summary>
internal sealed class ReorderState
{
    [Column("item_id")]
    public Guid ItemId { get; init; }

    [Column("warehouse_id")]
    public Guid WarehouseId { get; init; }

    [Column("minimum")]
    public long Minimum { get; init; }

    [Column("maximum")]
    public long Maximum { get; init; }

    [Column("version")]
    public long Version { get; init; }

    [Column("on_hand")]
    public long OnHand { get; init; }

    public static IQueryable<ReorderState> All(InventoryDbContext db) => db.Database.SqlQueryRaw<ReorderState>(
        $"""
         SELECT r.item_id, r.warehouse_id, r.minimum, r.maximum, r.version, COALESCE(b.quantity, 0) AS on_hand
         FROM inv_reorder_rules r LEFT JOIN {StockNow.Table} b ON b.item_id = r.item_id AND b.warehouse_id = r.warehouse_id
         """);

    /// <summary>What fills up to the maximum; nothing while there is more than the minimum.</summary>
    public static Quantity Suggested(long onHand, long minimum, long maximum) =>
        onHand > minimum ? Quantity.Zero : Quantity.FromScaled(Math.Min(maximum - onHand, Quantity.Max.Scaled));
}
