using Monolith.Data.Search;
using Monolith.Purchasing.SupplierItems;

namespace Monolith.Purchasing.Persistence;

internal sealed class PurchasingDbContext(DbContextOptions<PurchasingDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pur_";

    public DbSet<SupplierRow> Suppliers => Set<SupplierRow>();

    public DbSet<SupplierItemRow> SupplierItems => Set<SupplierItemRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<OrderLineRow> OrderLines => Set<OrderLineRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<ReceiptLineRow> ReceiptLines => Set<ReceiptLineRow>();

    public DbSet<ReceiptCancellationRow> ReceiptCancellations => Set<ReceiptCancellationRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<SupplierRow>(e =>
        {
            e.ToTable("suppliers");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Code).HasMaxLength(40);
            e.Property(x => x.CodeKey).HasMaxLength(40);
            e.Property(x => x.Phone).HasMaxLength(50);
            e.Property(x => x.Address).HasMaxLength(500);
            e.Property(x => x.Find).HasMaxLength(1000);
            e.HasIndex(x => x.CodeKey).IsUnique();
            e.HasIndex(x => x.Name);
        });
        model.Found<SupplierRow>(this, "supplier_parts");
        SupplierItemTables.Define(model);
        model.Entity<OrderRow>(e =>
        {
            e.ToTable("orders");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(20);
            e.Property(x => x.Note).HasMaxLength(1000);
            e.Property(x => x.CloseReason).HasMaxLength(500);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.SupplierId);
            e.HasIndex(x => new { x.State, x.DeliveryDate });
        });
        model.Entity<OrderLineRow>(e =>
        {
            e.ToTable("order_lines");
            e.HasKey(x => new { x.OrderId, x.No });
            e.Property(x => x.Sku).HasMaxLength(64);
            e.Property(x => x.Unit).HasMaxLength(20);
            e.Property(x => x.EntryUnit).HasMaxLength(20);
            e.Ignore(x => x.PackSize);
            e.Property(x => x.Find).HasMaxLength(LocalName.LongestStored + 65);
            e.HasIndex(x => x.ItemId);
        });
        model.Entity<ReceiptRow>(e =>
        {
            e.ToTable("receipts");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(20);
            e.Property(x => x.OrderNumber).HasMaxLength(20);
            e.Property(x => x.DeliveryNote).HasMaxLength(100);
            e.Property(x => x.Find).HasMaxLength(500);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.OrderId);
            e.HasIndex(x => x.SupplierId);
            e.HasIndex(x => x.Effective);
        });
        model.Entity<ReceiptLineRow>(e =>
        {
            e.ToTable("receipt_lines");
            e.HasKey(x => new { x.ReceiptId, x.No });
            e.Property(x => x.Sku).HasMaxLength(64);
            e.Property(x => x.Unit).HasMaxLength(20);
            e.Property(x => x.Lot).HasMaxLength(60);
            e.Property(x => x.Serial).HasMaxLength(60);
            e.Property(x => x.Bin).HasMaxLength(40);
            e.Property(x => x.EntryUnit).HasMaxLength(20);
        });
        model.Entity<ReceiptCancellationRow>(e =>
        {
            e.ToTable("receipt_cancellations");
            e.HasKey(x => x.ReceiptId);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.HasIndex(x => x.CancellationId);
            e.HasOne<ReceiptRow>().WithOne().HasForeignKey<ReceiptCancellationRow>(x => x.ReceiptId);
        });
    }
}
