namespace Monolith.Inventory.Domain.Costing;

/// <summary>What an issue took out of a pool.</summary>
/// <param name="Value">Its cost; the pool's value fell by this.</param>
/// <param name="Provisional">It went beyond the stock: the next inflow trues that part up.</param>
/// <param name="ZeroCost">No cost was known for the part beyond the stock.</param>
/// <param name="Parts">The layers it was made of, in order, for a transfer to set down elsewhere; one part under moving average.</param>
internal readonly record struct Taken(Money Value, bool Provisional, bool ZeroCost, IReadOnlyList<Part> Parts);

/// <summary>What came into a pool.</summary>
/// <param name="Value">What it is worth; its contra account has the other side.</param>
/// <param name="TrueUp">Change of the pool's value that puts a shortfall right; goes against cost of goods.</param>
/// <param name="ZeroCost">No cost was known.</param>
internal readonly record struct Came(Money Value, Money TrueUp, bool ZeroCost = false);
