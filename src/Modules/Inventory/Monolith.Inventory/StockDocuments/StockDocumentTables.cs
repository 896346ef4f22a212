using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Lots;

namespace Monolith.Inventory.StockDocuments;

internal static class StockDocumentTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<StockDocumentRow>(e =>
        {
            e.ToTable("documents");
            e.Property(x => x.Number).HasMaxLength(40);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ReasonCode).HasMaxLength(20);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.Property(x => x.PartnerName).HasMaxLength(200);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => new { x.Kind, x.Effective });
        });
        model.Entity<StockDocumentLineRow>(e =>
        {
            e.ToTable("document_lines");
            e.HasKey(x => new { x.DocumentId, x.No });
            e.Property(x => x.EntryUnit).HasMaxLength(20);
            e.Property(x => x.OriginNumber).HasMaxLength(60);
            e.HasIndex(x => x.OriginId).HasFilter("origin_id IS NOT NULL");
            e.Property(x => x.Lot).HasMaxLength(LotCode.Longest);
            e.Property(x => x.Serial).HasMaxLength(LotCode.Longest);
            e.Property(x => x.Bin).HasMaxLength(40);
            e.Property(x => x.ToBin).HasMaxLength(40);
            e.HasOne<StockDocumentRow>().WithMany().HasForeignKey(x => x.DocumentId);
        });
        model.Entity<StockCancellationRow>(e =>
        {
            e.ToTable("document_cancellations");
            e.HasKey(x => x.DocumentId);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.HasOne<StockDocumentRow>().WithOne().HasForeignKey<StockCancellationRow>(x => x.DocumentId);
        });
    }
}
