using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Lots;

internal static class LotTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<ItemTrackingRow>(e =>
        {
            e.ToTable("item_tracking");
            e.HasKey(x => x.ItemId);
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<LotRow>(e =>
        {
            e.ToTable("lots");
            e.HasKey(x => new { x.ItemId, x.Lot });
            e.Property(x => x.Lot).HasMaxLength(LotCode.Longest);
            e.Property(x => x.BlockedBecause).HasMaxLength(500);
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<HoldingRow>(e =>
        {
            e.ToTable("holdings");
            e.HasIndex(x => new { x.ItemId, x.WarehouseId, x.Lot, x.Serial, x.Bin }).IsUnique();
            e.Property(x => x.Lot).HasMaxLength(LotCode.Longest);
            e.Property(x => x.Serial).HasMaxLength(LotCode.Longest);
            e.Property(x => x.Bin).HasMaxLength(40);
            e.HasIndex(x => new { x.WarehouseId, x.Bin });
        });
    }
}
