namespace Monolith.Inventory.CountPlans;

internal static class CountPlanErrors
{
    public static Error Unknown(Guid plan) =>
        Error.NotFound("inventory.unknown-count-plan", "There is no such plan of counts.").With("plan", plan);
}
