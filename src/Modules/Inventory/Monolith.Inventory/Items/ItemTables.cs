using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

internal static class ItemTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<ItemRow>(e =>
        {
            e.ToTable("items");
            e.Property(x => x.Sku).HasMaxLength(ItemCode.Longest);
            e.Property(x => x.SkuKey).HasMaxLength(ItemCode.Longest);
            e.Property(x => x.Unit).HasMaxLength(20);
            e.Property(x => x.Category).HasMaxLength(100);
            e.Property(x => x.CategoryKey).HasMaxLength(Spellings.LongestKey);
            e.Property(x => x.TaxCategory).HasMaxLength(40);
            e.Property(x => x.Brand).HasMaxLength(ItemInfo.LongestBrand);
            e.Property(x => x.Specification).HasMaxLength(ItemInfo.LongestSpecification);
            e.Property(x => x.Origin).HasMaxLength(ItemInfo.LongestOrigin);
            e.Property(x => x.Variant).HasMaxLength(StyleInfo.LongestVariant);
            e.Property(x => x.Picture).HasMaxLength(64);
            e.HasIndex(x => new { x.StyleId, x.Variant }).IsUnique();
            e.Ignore(x => x.AuditSubject);
            e.HasIndex(x => x.SkuKey).IsUnique();
            e.HasIndex(x => x.CategoryKey);
        });
        model.Entity<ItemBarcodeRow>(e =>
        {
            e.ToTable("barcodes");
            e.HasKey(x => x.CodeKey);
            e.Property(x => x.CodeKey).HasMaxLength(ItemCode.Longest);
            e.Property(x => x.Code).HasMaxLength(ItemCode.Longest);
            e.Property(x => x.PackKey).HasMaxLength(Spellings.LongestKey);
            e.Ignore(x => x.AuditSubject);
            e.HasIndex(x => x.ItemId);
            e.HasOne<ItemRow>().WithMany().HasForeignKey(x => x.ItemId);
        });
        model.Entity<ItemPackRow>(e =>
        {
            e.ToTable("packs");
            e.HasKey(x => new { x.ItemId, x.UnitKey });
            e.Property(x => x.UnitKey).HasMaxLength(Spellings.LongestKey);
            e.Property(x => x.Unit).HasMaxLength(ItemPack.LongestUnit);
            e.Ignore(x => x.AuditSubject);
            e.HasOne<ItemRow>().WithMany().HasForeignKey(x => x.ItemId);
        });
        model.Entity<RemovedItemRow>(e =>
        {
            e.ToTable("removed_items");
            e.Property(x => x.Sku).HasMaxLength(60);
        });
        model.Entity<SpellingRow>(e =>
        {
            e.ToTable("spellings");
            e.HasKey(x => new { x.Kind, x.TextKey });
            e.Property(x => x.Kind).HasMaxLength(20);
            e.Property(x => x.TextKey).HasMaxLength(Spellings.LongestKey);
            e.Property(x => x.Text).HasMaxLength(100);
        });
    }
}
