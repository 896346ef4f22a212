namespace Monolith.Inventory.Counts.ShowCount;

/// <summary>What can be done with a count, as buttons.</summary>
public abstract partial class CountSteps;
