using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Lots;

namespace Monolith.Inventory.Bins;

internal static class BinTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<BinRow>(e =>
        {
            e.ToTable("bins");
            e.Property(x => x.Code).HasMaxLength(BinCode.Longest);
            e.Property(x => x.Zone).HasMaxLength(40);
            e.Property(x => x.Aisle).HasMaxLength(40);
            e.Property(x => x.Category).HasMaxLength(100);
            e.Property(x => x.CategoryKey).HasMaxLength(100);
            e.Ignore(x => x.AuditSubject);
            e.HasIndex(x => new { x.WarehouseId, x.Code }).IsUnique();
        });
        model.Entity<BinMoveRow>(e =>
        {
            e.ToTable("bin_moves");
            e.Property(x => x.Lot).HasMaxLength(LotCode.Longest);
            e.Property(x => x.Serial).HasMaxLength(LotCode.Longest);
            e.Property(x => x.FromBin).HasMaxLength(BinCode.Longest);
            e.Property(x => x.ToBin).HasMaxLength(BinCode.Longest);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.HasIndex(x => new { x.ItemId, x.MovedAt });
        });
        model.Entity<ItemSpeedRow>(e =>
        {
            e.ToTable("item_speeds");
            e.HasKey(x => new { x.WarehouseId, x.ItemId });
        });
    }
}
