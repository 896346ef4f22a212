using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Persistence;

/// <summary>No foreign keys here: the ledger is written in bulk, nothing it names is ever deleted, and the doctor checks the rest.</summary>
internal static class LedgerTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<LedgerRow>(e =>
        {
            e.ToTable("ledger");
            e.HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).ValueGeneratedNever();
            e.Property(x => x.Bin).HasMaxLength(40);
            e.Property(x => x.Lot).HasMaxLength(60);
            e.Property(x => x.Kind).HasMaxLength(20);
            e.Property(x => x.SourceKind).HasMaxLength(20);
            e.Property(x => x.SourceNumber).HasMaxLength(60);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.HasIndex(x => new { x.Pool, x.Effective, x.Place });
            e.HasIndex(x => new { x.SourceId, x.SourceLine });
            e.HasIndex(x => x.Effective);
            e.HasIndex(x => x.Origin).HasFilter("origin IS NOT NULL");
        });
        model.Entity<Balance>(e =>
        {
            e.ToTable("balances");
            e.HasKey(x => x.Pool);
            e.Property(x => x.Pool).ValueGeneratedNever();
            e.HasIndex(x => new { x.ItemId, x.WarehouseId }).IsUnique();
        });
        model.Entity<Layer>(e =>
        {
            e.ToTable("layers");
            e.HasKey(x => new { x.Pool, x.Number });
            e.Property(x => x.Pool).ValueGeneratedNever();
        });
        model.Entity<LastPurchase>(e =>
        {
            e.ToTable("last_purchases");
            e.HasKey(x => x.ItemId);
        });
        model.Entity<LedgerHead>(e =>
        {
            e.ToTable("ledger_head");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<Counter>(e =>
        {
            e.ToTable("counters");
            e.HasKey(x => x.Name);
            e.Property(x => x.Name).HasMaxLength(40);
        });
        model.Entity<StockDocument>(e =>
        {
            e.ToTable("documents");
            e.Property(x => x.Number).HasMaxLength(40);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => new { x.Kind, x.Effective });
        });
        model.Entity<StockDocumentLine>(e =>
        {
            e.ToTable("document_lines");
            e.HasKey(x => new { x.DocumentId, x.No });
            e.HasOne<StockDocument>().WithMany().HasForeignKey(x => x.DocumentId);
        });
    }
}
