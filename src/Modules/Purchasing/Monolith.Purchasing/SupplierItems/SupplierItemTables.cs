namespace Monolith.Purchasing.SupplierItems;

internal static class SupplierItemTables
{
    public static void Define(ModelBuilder model) => model.Entity<SupplierItemRow>(e =>
    {
        e.ToTable("supplier_items");
        e.HasKey(x => new { x.SupplierId, x.ItemId });
        e.Property(x => x.Code).HasMaxLength(64);
        e.Property(x => x.CodeKey).HasMaxLength(64);
        e.HasIndex(x => x.CodeKey);
        e.Property(x => x.Unit).HasMaxLength(20);
        e.HasIndex(x => x.ItemId);
        e.Ignore(x => x.AuditSubject);
    });
}
