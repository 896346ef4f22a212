using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Reordering;

internal static class ReorderTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<ReorderRuleRow>(e =>
        {
            e.ToTable("reorder_rules");
            e.HasKey(x => new { x.ItemId, x.WarehouseId });
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<ReorderAlertRow>(e =>
        {
            e.ToTable("reorder_alerts");
            e.HasIndex(x => new { x.ClosedAt, x.ItemId, x.WarehouseId });
        });
    }
}
