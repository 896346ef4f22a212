using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Warehouses;

internal static class WarehouseTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<WarehouseRow>(e =>
        {
            e.ToTable("warehouses");
            e.Property(x => x.Code).HasMaxLength(20);
            e.Property(x => x.CodeKey).HasMaxLength(20);
            e.Ignore(x => x.AuditSubject);
            e.HasIndex(x => x.CodeKey).IsUnique();
        });
    }
}
