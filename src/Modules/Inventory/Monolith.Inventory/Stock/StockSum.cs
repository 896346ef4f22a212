using System.ComponentModel.DataAnnotations.Schema;

namespace Monolith.Inventory.Stock;

/// <summary>What the ledger's rows add up to, as the columns hold it.</summary>
internal sealed class StockSum
{
    [Column("item_id")]
    public Guid ItemId { get; init; }

    [Column("warehouse_id")]
    public Guid WarehouseId { get; init; }

    [Column("quantity")]
    public long Quantity { get; init; }

    [Column("value")]
    public long Value { get; init; }
}
