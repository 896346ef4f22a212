using Monolith.Inventory.Recosting;

namespace Monolith.Inventory.Replay;

/// <summary>How a replay works out costs anew where much follows on something late.</summary>
/// <param name="Recosting">How much at once.</param>
/// <param name="Every">After how many events what was left is done; 1: after each, so that each event shows all that it did.</param>
internal sealed record ScenarioPace(RecostingOptions Recosting, int Every)
{
    public static ScenarioPace Plain { get; } = new(new RecostingOptions(), 1);
}
