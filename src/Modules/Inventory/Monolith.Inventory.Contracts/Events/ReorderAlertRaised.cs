using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Contracts.Events;

/// <summary>Stock fell to its reorder point or below, in the last run of the alerts.</summary>
/// <param name="BusinessDate">The shop's day of the run.</param>
[EventName("inventory.reorder-alert-raised.v1")]
public sealed record ReorderAlertRaised(
    Guid ItemId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, string Sku, Guid WarehouseId,
    Quantity OnHand, Quantity Minimum, Quantity Suggested) : IEvent;
