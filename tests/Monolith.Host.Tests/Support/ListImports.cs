using System.Globalization;
using Monolith.Import;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Host.Tests.Support;

/// <summary>Lists of items, stock and customers taken in by a running shop, and what is in its tables afterwards.</summary>
internal static class ListImports
{
    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    public static async Task<RunningShop> Start(EngineKind engine)
    {
        Skip.If(engine == EngineKind.PostgreSql && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        return await RunningShop.Start(engine == EngineKind.PostgreSql ? await RunningShop.Postgres() : null);
    }

    public static async Task<ImportReport> TakeIn(
        RunningShop shop, IEnumerable<string> lines, bool dryRun = false, Func<IImports, string, Task<Result<ImportReport>>>? kind = null)
    {
        using var folder = new TempFolder();
        var file = folder.Write("list.csv", string.Join('\n', lines));
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        var import = scope.ServiceProvider.GetRequiredService<IImports>();
        return (await (kind?.Invoke(import, file) ?? import.Items(file, new(), dryRun, default))).Value;
    }

    public static async Task<ItemInfo?> Item(RunningShop shop, string code)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IItemCatalog>().FindByCode(code, default);
    }

    public static async Task<Money?> Price(RunningShop shop, ItemInfo item)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPriceQuotes>().Quote([new(item.ItemId, "standard")], TimeProvider.System.GetUtcNow(), default))[0].UnitPrice;
    }

    public static async Task<SortedDictionary<string, int>> Rows(RunningShop shop)
    {
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in (string[])["inv_items", "inv_barcodes", "inv_ledger", "inv_documents", "inv_events", "inv_audit", "sal_prices", "sal_customers", "sal_events", "sal_audit"])
            rows[table] = Convert.ToInt32((await Column(shop, "SELECT COUNT(*) FROM " + table))[0], CultureInfo.InvariantCulture);
        return rows;
    }

    public static async Task<List<object>> Column(RunningShop shop, string sql, int column = 0, object? where = null)
    {
        await using var connection = shop.Services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var found = new List<object>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (where is null || where.Equals(reader.GetValue(0))) found.Add(reader.GetValue(column));
        }

        return found;
    }
}
