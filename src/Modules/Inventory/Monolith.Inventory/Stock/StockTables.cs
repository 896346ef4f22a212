using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Stock;

/// <summary>No foreign keys here either: posting alone writes them, in bulk and under the ledger's lock.</summary>
internal static class StockTables
{
    /// <summary>As many layers as goods came in.</summary>
    private const int Unlimited = -1;

    public static void Define(ModelBuilder model)
    {
        model.Entity<BalanceRow>(e =>
        {
            e.ToTable("balances");
            e.HasKey(x => x.Pool);
            e.Property(x => x.Pool).ValueGeneratedNever();
            e.Ignore(x => x.Key);
            e.Property(x => x.Lot).HasMaxLength(60);
            e.HasIndex(x => new { x.ItemId, x.WarehouseId, x.Lot }).IsUnique();
            e.HasIndex(x => x.Scope).HasFilter("scope = 'Lot'");
            e.HasIndex(x => x.Recosting).HasFilter("recosting IS NOT NULL");
        });
        model.Entity<LayerRow>(e =>
        {
            e.ToTable("layers");
            e.HasKey(x => new { x.Pool, x.Number });
            e.Property(x => x.Pool).ValueGeneratedNever();
        });
        model.Entity<PlaceRow>(e =>
        {
            e.ToTable("places");
            e.HasKey(x => new { x.Pool, x.WarehouseId });
            e.HasIndex(x => x.ItemId);
        });
        model.Entity<NegativeStockRow>(e =>
        {
            e.ToTable("negative_stock");
            e.HasKey(x => new { x.ItemId, x.WarehouseId });
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<PoolMarkRow>(e =>
        {
            e.ToTable("pool_marks");
            e.Property(x => x.Layers).HasMaxLength(Unlimited);
            e.Property(x => x.Places).HasMaxLength(Unlimited);
            e.HasKey(x => new { x.Pool, x.Moment, x.Place });
        });
        model.Entity<LastPurchaseRow>(e =>
        {
            e.ToTable("last_purchases");
            e.HasKey(x => x.ItemId);
        });
        model.Entity<ItemDayRow>(e =>
        {
            e.ToTable("item_days");
            e.HasKey(x => new { x.ItemId, x.WarehouseId, x.Day });
            e.HasIndex(x => x.Day);
        });
        model.Entity<ItemDayHeadRow>(e =>
        {
            e.ToTable("item_day_head");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
