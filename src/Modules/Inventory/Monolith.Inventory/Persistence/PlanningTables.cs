using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Persistence;

internal static class PlanningTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<ReorderRule>(e =>
        {
            e.ToTable("reorder_rules");
            e.HasKey(x => new { x.ItemId, x.WarehouseId });
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<ReorderAlert>(e =>
        {
            e.ToTable("reorder_alerts");
            e.HasIndex(x => new { x.ClosedAt, x.ItemId, x.WarehouseId });
        });
        model.Entity<ValuationRun>(e =>
        {
            e.ToTable("valuation_runs");
            e.HasIndex(x => x.Day);
        });
        model.Entity<ValuationLine>(e =>
        {
            e.ToTable("valuation_lines");
            e.HasKey(x => new { x.RunId, x.ItemId, x.WarehouseId });
            e.HasOne<ValuationRun>().WithMany().HasForeignKey(x => x.RunId);
        });
    }
}
