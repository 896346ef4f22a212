using Monolith.Data;
using Monolith.SharedKernel.Health;

namespace Monolith.Inventory.Persistence;

/// <summary>No migration changes what is in a warehouse and what it is worth, neither by the ledger's rows nor by the balances.</summary>
internal sealed class StockStays(InventoryDbContext db) : IMigrationProof
{
    private const string ByLedger =
        """
        SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
        FROM inv_ledger s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')
        """;

    private const string ByBalances =
        """
        SELECT COALESCE(w.code, '?'), CAST(SUM(s.quantity) AS bigint), CAST(SUM(s.value) AS bigint)
        FROM inv_balances s LEFT JOIN inv_warehouses w ON w.id = s.warehouse_id GROUP BY COALESCE(w.code, '?')
        """;

    public async Task<IReadOnlyDictionary<string, string>> Read(CancellationToken ct)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        if (await db.HasTable("inv_ledger", ct)) await Add(figures, ByLedger, "the ledger", ct);
        if (await db.HasTable("inv_balances", ct)) await Add(figures, ByBalances, "the balances", ct);
        return figures;
    }

    private Task Add(Dictionary<string, string> figures, string sql, string what, CancellationToken ct) => db.Read(
        sql,
        [],
        row =>
        {
            figures[$"quantity in {row.GetString(0)} by {what}"] = Quantity.FromScaled(row.GetInt64(1)).ToString();
            figures[$"value in {row.GetString(0)} by {what}"] = Money.FromScaled(row.GetInt64(2)).ToString();
        },
        ct);
}
