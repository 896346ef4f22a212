using System.Text.Json;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Replay;

internal sealed class ScenarioReplay : IScenarioReplay
{
    private const int LongestScenario = 50_000_000;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    public Task<Result<string>> Replay(string json, CancellationToken ct) => Replay(json, ScenarioPace.Plain, ct);

    public async Task<Result<string>> Replay(string json, ScenarioPace pace, CancellationToken ct)
    {
        if (json.Length > LongestScenario) return Malformed($"A scenario has at most {LongestScenario} characters.");
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var scenario = ScenarioReader.Read(document.RootElement);
            await using var shop = await ScenarioShop.Live(scenario, pace, ct);
            return new ScenarioResult(scenario, shop).ToJson();
        }
        catch (Exception e) when (e is ScenarioException or JsonException)
        {
            return Malformed(e.Message);
        }
        catch (OverflowException)
        {
            return Malformed("A quantity or value grows beyond what the ledger can hold.");
        }
    }

    private static Error Malformed(string why) =>
        Error.Invalid("ledger.scenario-malformed", $"This is no scenario the ledger can read: {why}").With("why", why);
}
