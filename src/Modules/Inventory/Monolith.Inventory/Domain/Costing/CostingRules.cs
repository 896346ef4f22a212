namespace Monolith.Inventory.Domain.Costing;

/// <summary>What the cost of a movement depends on beside its pools.</summary>
internal sealed record CostingRules(LastPurchases Purchases, Origins Origins);
