using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Reordering;

internal static class ReorderTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<ReorderRuleRow>(e =>
        {
            e.ToTable("reorder_rules");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Category).HasMaxLength(100);
            e.Property(x => x.CategoryKey).HasMaxLength(200);
            e.Property(x => x.Target).HasMaxLength(220);
            e.HasIndex(x => new { x.Target, x.WarehouseId, x.FromDay }).IsUnique();
            e.HasIndex(x => x.ItemId);
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<ReorderAlertRow>(e =>
        {
            e.ToTable("reorder_alerts");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.ClosedAt, x.ItemId, x.WarehouseId });
        });
    }
}
