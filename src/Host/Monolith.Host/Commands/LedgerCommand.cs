using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monolith.Data;
using Monolith.Inventory;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Modules;

namespace Monolith.Host.Commands;

internal static class LedgerCommand
{
    private static readonly JsonSerializerOptions Readable = new(KernelJson.Options) { WriteIndented = true };

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A scenario, or a list of {id, title, scenario}." };
        var replay = new Command("replay",
            "Replay a history of stock movements on an empty shop that is thrown away, and print, as JSON, what the ledger makes of it.")
        {
            file, Shared.Json,
        };
        replay.SetAction((parse, ct) => Replay(parse.GetValue(file)!, ct));
        return new Command("ledger", "The stock ledger.")
        {
            replay, LedgerPackCommand.Seal(), LedgerVerifyCommand.Create(), LedgerPackCommand.Create(),
        };
    }

    private static async Task<int> Replay(string file, CancellationToken ct)
    {
        if (!File.Exists(file)) return Shared.Fail($"There is no file {file}.");
        JsonNode? given;
        try
        {
            given = JsonNode.Parse(await File.ReadAllTextAsync(file, ct));
        }
        catch (JsonException failure)
        {
            return Shared.Fail($"ledger.scenario-malformed: {failure.Message}");
        }

        // The module makes a shop of its own for it: this one is never opened.
        await using var services = new ServiceCollection().AddLogging()
            .AddMonolith(EngineOptions.SqliteFile("unused.db").Create(), [new InventoryModule()]).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var replay = scope.ServiceProvider.GetRequiredService<IScenarioReplay>();
        var result = given is JsonArray list ? await All(replay, list, ct) : await One(replay, given, ct);
        if (!result.IsOk) return Shared.Fail($"{result.Error!.Code}: {result.Error.Message}");
        Console.WriteLine(result.Value.ToJsonString(Readable));
        return Shared.Success;
    }

    private static async Task<Result<JsonNode>> All(IScenarioReplay replay, JsonArray list, CancellationToken ct)
    {
        var results = new JsonArray();
        foreach (var entry in list)
        {
            var one = await One(replay, entry?["scenario"], ct);
            if (!one.IsOk) return one.Error!;
            results.Add(new JsonObject { ["id"] = entry!["id"]?.DeepClone(), ["title"] = entry["title"]?.DeepClone(),
                ["result"] = one.Value });
        }

        return results;
    }

    private static async Task<Result<JsonNode>> One(IScenarioReplay replay, JsonNode? scenario, CancellationToken ct)
    {
        var result = await replay.Replay(scenario?.ToJsonString() ?? "null", ct);
        return result.IsOk ? JsonNode.Parse(result.Value)! : result.Error!;
    }
}
