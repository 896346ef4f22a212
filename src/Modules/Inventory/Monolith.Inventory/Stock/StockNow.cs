namespace Monolith.Inventory.Stock;

/// <summary>What is there of each item in each warehouse, whichever goods share a cost: one row an item and warehouse.</summary>
internal static class StockNow
{
    /// <summary>A table of item_id, warehouse_id, quantity and value.</summary>
    public const string Table =
        """
        (
          SELECT item_id, warehouse_id, quantity, value FROM inv_balances WHERE scope = 'Warehouse'
          UNION ALL
          SELECT item_id, warehouse_id, quantity, value FROM inv_places
          UNION ALL
          SELECT item_id, warehouse_id, CAST(SUM(quantity) AS bigint) AS quantity, CAST(SUM(value) AS bigint) AS value
          FROM inv_balances WHERE scope = 'Lot' GROUP BY item_id, warehouse_id
        )
        """;
}
