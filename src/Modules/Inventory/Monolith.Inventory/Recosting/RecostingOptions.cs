namespace Monolith.Inventory.Recosting;

/// <param name="AtOnce">Movements that are costed anew in the write of what is learned late: what follows after so many is left to steps.
/// </param>
internal sealed record RecostingOptions(int AtOnce = LedgerHistory.AtOnce)
{
    /// <summary>Movements of a step: few, so that a ticket that comes in its midst hardly waits.</summary>
    private const int MostInStep = 500;

    public int InStep => Math.Min(AtOnce, MostInStep);
}
