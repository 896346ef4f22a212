using System.Globalization;
using Monolith.Import.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Host.Tests.Support;

/// <summary>Lists taken in by a running shop, and what is in its tables afterwards.</summary>
internal static class ListImports
{
    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    public static async Task<RunningShop> Start(EngineKind engine)
    {
        Skip.If(engine == EngineKind.PostgreSql && PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        return await RunningShop.Start(engine == EngineKind.PostgreSql ? await RunningShop.Postgres() : null);
    }

    public static async Task<Result<ImportReport>> TryIn(
        RunningShop shop, string list, IEnumerable<string> lines, bool dryRun = false, bool emptyClears = false,
            CancellationToken ct = default)
    {
        using var folder = new TempFolder();
        var file = folder.Write("list.csv", string.Join('\n', lines));
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return await scope.ServiceProvider.GetRequiredService<IImports>().Run(new(list, file, null, dryRun, emptyClears), ct);
    }

    public static async Task<ImportReport> TakeIn(RunningShop shop, string list, IEnumerable<string> lines, bool dryRun = false,
        bool emptyClears = false) =>
        (await TryIn(shop, list, lines, dryRun, emptyClears)).Value;

    /// <summary>New, changed, same and refused lines.</summary>
    public static (int New, int Changed, int Same, int Refused) Figures(ImportReport report) =>
        (report.New, report.Changed, report.Same, report.Refused);

    public static IEnumerable<(int? Line, string Code)> Refusals(ImportReport report) =>
        report.Problems.Where(p => p.Level == "refused").Select(p => (p.Line, p.Code));

    public static async Task<ItemInfo?> Item(RunningShop shop, string code)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IItemCatalog>().FindByCode(code, default);
    }

    public static async Task<Money?> Price(RunningShop shop, ItemInfo item)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPriceQuotes>().Quote([new(item.ItemId, "standard")],
            TimeProvider.System.GetUtcNow(), default))[0].UnitPrice;
    }

    public static async Task<SortedDictionary<string, int>> Rows(RunningShop shop)
    {
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in (string[])["inv_items", "inv_barcodes", "inv_ledger", "inv_documents", "inv_events", "inv_audit",
            "sal_prices", "sal_customers", "sal_events", "sal_audit"])
            rows[table] = await Count(shop, table);
        return rows;
    }

    public static async Task<int> Count(RunningShop shop, string table) =>
        Convert.ToInt32((await Column(shop, "SELECT COUNT(*) FROM " + table))[0], CultureInfo.InvariantCulture);

    public static async Task<List<object>> Column(RunningShop shop, string sql)
    {
        await using var connection = shop.Services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var found = new List<object>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetValue(0));
        return found;
    }
}
