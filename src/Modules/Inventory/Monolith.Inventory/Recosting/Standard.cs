using Monolith.Inventory.Domain.Costing;

namespace Monolith.Inventory.Recosting;

internal static class Standard
{
    /// <summary>The standard in force at a position; one that begins there is in force from there on.</summary>
    public static CostPair? At(IReadOnlyList<(Position From, CostPair Cost)> standards, Position at)
    {
        for (var i = standards.Count - 1; i >= 0; i--)
        {
            if (standards[i].From <= at) return standards[i].Cost;
        }

        return null;
    }
}
