using Microsoft.EntityFrameworkCore;
using Monolith.Data;

namespace Monolith.Inventory.Persistence;

internal sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options)
    : ModuleDbContext(options)
{
    public override string TablePrefix => "inv_";

    public DbSet<Item> Items => Set<Item>();

    public DbSet<ItemBarcode> Barcodes => Set<ItemBarcode>();

    public DbSet<Warehouse> Warehouses => Set<Warehouse>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<Balance> Balances => Set<Balance>();

    public DbSet<Layer> Layers => Set<Layer>();

    public DbSet<LastPurchase> LastPurchases => Set<LastPurchase>();

    public DbSet<LedgerHead> Heads => Set<LedgerHead>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<StockDocument> Documents => Set<StockDocument>();

    public DbSet<StockDocumentLine> DocumentLines => Set<StockDocumentLine>();

    public DbSet<ReorderRule> ReorderRules => Set<ReorderRule>();

    public DbSet<ReorderAlert> ReorderAlerts => Set<ReorderAlert>();

    public DbSet<ValuationRun> ValuationRuns => Set<ValuationRun>();

    public DbSet<ValuationLine> ValuationLines => Set<ValuationLine>();

    protected override void Define(ModelBuilder model)
    {
        ItemTables.Define(model);
        LedgerTables.Define(model);
        PlanningTables.Define(model);
    }
}
