using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Lots;

namespace Monolith.Inventory.Transfers;

internal static class TransferTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<TransferRow>(e =>
        {
            e.ToTable("transfers");
            e.Property(x => x.Number).HasMaxLength(40);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.EndReason).HasMaxLength(500);
            e.Property(x => x.RequestedById).HasMaxLength(80);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => new { x.State, x.RequestedAt });
        });
        model.Entity<TransferLineRow>(e =>
        {
            e.ToTable("transfer_lines");
            e.HasKey(x => new { x.TransferId, x.No });
            e.HasOne<TransferRow>().WithMany().HasForeignKey(x => x.TransferId);
        });
        model.Entity<TransferGoodsRow>(e =>
        {
            e.ToTable("transfer_goods");
            e.HasKey(x => new { x.TransferId, x.No });
            e.Property(x => x.Lot).HasMaxLength(LotCode.Longest);
            e.Property(x => x.Serial).HasMaxLength(LotCode.Longest);
            e.HasOne<TransferRow>().WithMany().HasForeignKey(x => x.TransferId);
        });
    }
}
