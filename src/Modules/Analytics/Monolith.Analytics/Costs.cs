using Monolith.Inventory.Contracts;

namespace Monolith.Analytics;

/// <summary>What a reader may see of costs.</summary>
internal sealed class Costs(ICurrentActor current)
{
    public bool Visible => current.Actor.Can(InventoryPermissions.ViewCosts);

    public Money? Of(long scaled) => Visible ? Money.FromScaled(scaled) : null;
}
