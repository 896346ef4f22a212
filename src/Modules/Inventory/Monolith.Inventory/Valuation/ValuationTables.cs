using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Valuation;

internal static class ValuationTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<ValuationRow>(e =>
        {
            e.ToTable("valuation_runs");
            e.HasIndex(x => x.Day);
        });
        model.Entity<ValuationLineRow>(e =>
        {
            e.ToTable("valuation_lines");
            e.HasKey(x => new { x.RunId, x.ItemId, x.WarehouseId });
            e.Property(x => x.Category).HasMaxLength(100);
            e.HasOne<ValuationRow>().WithMany().HasForeignKey(x => x.RunId);
        });
    }
}
