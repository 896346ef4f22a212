using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
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
        string? map = null, CancellationToken ct = default)
    {
        using var folder = new TempFolder();
        var file = folder.Write("list.csv", string.Join('\n', lines));
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return await scope.ServiceProvider.GetRequiredService<IImports>().Run(new(list, file, map, dryRun, emptyClears), ct);
    }

    public static async Task<ImportReport> TakeIn(RunningShop shop, string list, IEnumerable<string> lines, bool dryRun = false,
        bool emptyClears = false, string? map = null) =>
        (await TryIn(shop, list, lines, dryRun, emptyClears, map)).Value;

    /// <summary>New, changed, same and refused lines.</summary>
    public static (int New, int Changed, int Same, int Refused) Figures(ImportReport report) =>
        (report.New, report.Changed, report.Same, report.Refused);

    public static IEnumerable<(int? Line, string Code)> Refusals(ImportReport report) =>
        report.Problems.Where(p => p.Level == "refused").Select(p => (p.Line, p.Code));

    /// <summary>Sends a file to be planned.</summary>
    public static async Task<Answer> Send(Api api, Guid id, string list, string[] lines, string more = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var response = await api.Client.PutAsync($"/api/imports/{id}?list={list}&file=test.csv{more}", content);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null, null);
    }

    /// <summary>Waits for a state of an import; one that it can't leave any more ends the wait.</summary>
    public static async Task<JsonNode> Until(Api api, Guid id, string state)
    {
        JsonNode? plan = null;
        await Eventually.Is(async () =>
        {
            plan = (await api.Get($"/api/imports/{id}")).Body;
            return plan is not null && (plan["state"]!.ToString() == state || plan["failure"] is not null) ? "so" : null;
        });
        Assert.True(plan!["state"]!.ToString() == state, plan.ToString());
        return plan;
    }

    /// <summary>Sends a file, plans and applies it.</summary>
    public static async Task<Guid> Applied(RunningShop shop, string list, string[] lines, string more = "")
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(200, (await Send(shop.Everything, id, list, lines, more)).Status);
        await Until(shop.Everything, id, "planned");
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/apply")).Status);
        Assert.Equal(0, Int(await Until(shop.Everything, id, "applied"), "overtaken"));
        return id;
    }

    public static int Int(JsonNode plan, string name) => plan[name]!.GetValue<int>();

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
