using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.LandedCosts;

internal static class LandedTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<LandedChargeRow>(e =>
        {
            e.ToTable("landed_charges");
            e.HasKey(x => new { x.DocumentId, x.No });
            e.HasOne<StockDocumentRow>().WithMany().HasForeignKey(x => x.DocumentId);
        });
        model.Entity<LandedShareRow>(e =>
        {
            e.ToTable("landed_shares");
            e.HasKey(x => new { x.DocumentId, x.Charge, x.Line });
            e.HasOne<StockDocumentRow>().WithMany().HasForeignKey(x => x.DocumentId);
        });
    }
}
