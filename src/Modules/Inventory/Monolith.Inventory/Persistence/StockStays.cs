using Monolith.Data;
using Monolith.SharedKernel.Health;

namespace Monolith.Inventory.Persistence;

/// <summary>No migration changes what is in a warehouse and what it is worth, neither by the ledger's rows nor by the balances.</summary>
internal sealed class StockStays(InventoryDbContext db) : IMigrationProof
{
    public async Task<IReadOnlyDictionary<string, string>> Read(CancellationToken ct)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, what) in ((string, string)[])[("inv_ledger", "the ledger"), ("inv_balances", "the balances")])
        {
            if (!await db.HasTable(table, ct)) continue;
            await db.Read(
                $"""
                 SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
                 FROM {table} s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')
                 """,
                [],
                row =>
                {
                    figures[$"quantity in {row.GetString(0)} by {what}"] = Quantity.FromScaled(row.GetInt64(1)).ToString();
                    figures[$"value in {row.GetString(0)} by {what}"] = Money.FromScaled(row.GetInt64(2)).ToString();
                },
                ct);
        }

        return figures;
    }
}
