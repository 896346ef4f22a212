using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Counts;

namespace Monolith.Inventory.CountPlans;

internal static class CountPlanTables
{
    public static void Define(ModelBuilder model) => model.Entity<CountPlanRow>(e =>
    {
        e.ToTable("count_plans");
        e.Property(x => x.Name).HasMaxLength(CountTables.LongestName);
        e.Ignore(x => x.AuditSubject);
    });
}
