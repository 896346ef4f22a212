using System.Text.Json.Nodes;
using Monolith.Testing;

namespace Monolith.Inventory.Tests.Replay;

/// <summary>The ledger's laws, case by case: each says its law and its arithmetic beside the movements (laws.json).</summary>
public sealed class LawTests
{
    private static readonly Dictionary<string, JsonNode> Cases =
        JsonNode.Parse(File.ReadAllText(Repo.Path("tests/Monolith.Inventory.Tests/Replay/laws.json")))!.AsArray()
            .ToDictionary(c => (string)c!["law"]!, c => c!);

    public static TheoryData<string> Laws => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Laws))]
    public Task A_law_holds_to_the_last_cent(string law) => Expected.Matches(Cases[law], $"{law} ({Cases[law]["arithmetic"]})");
}
