using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Alerting;
using Monolith.Inventory.Approvals;
using Monolith.Inventory.Bins;
using Monolith.Inventory.CountPlans;
using Monolith.Inventory.Counts;
using Monolith.Inventory.ItemFields;
using Monolith.Inventory.Items;
using Monolith.Inventory.LandedCosts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Production;
using Monolith.Inventory.Recipes;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.Reordering;
using Monolith.Inventory.Reasons;
using Monolith.Inventory.Reservations;
using Monolith.Inventory.Periods;
using Monolith.Inventory.Photos;
using Monolith.Inventory.Pictures;
using Monolith.Inventory.Seals;
using Monolith.Inventory.Snapshots;
using Monolith.Inventory.Stock;
using Monolith.Inventory.StockDocuments;
using Monolith.Inventory.Styles;
using Monolith.Inventory.Transfers;
using Monolith.Inventory.Valuation;
using Monolith.Inventory.Warehouses;

namespace Monolith.Inventory.Persistence;

internal sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options)
    : ModuleDbContext(options)
{
    public override string TablePrefix => "inv_";

    public DbSet<ItemRow> Items => Set<ItemRow>();

    public DbSet<ItemBarcodeRow> Barcodes => Set<ItemBarcodeRow>();

    public DbSet<ItemPackRow> Packs => Set<ItemPackRow>();

    public DbSet<ItemFieldRow> ItemFields => Set<ItemFieldRow>();

    public DbSet<PictureRow> Pictures => Set<PictureRow>();

    public DbSet<StyleRow> Styles => Set<StyleRow>();

    public DbSet<RemovedItemRow> RemovedItems => Set<RemovedItemRow>();

    public DbSet<SpellingRow> Spellings => Set<SpellingRow>();

    public DbSet<WarehouseRow> Warehouses => Set<WarehouseRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<BalanceRow> Balances => Set<BalanceRow>();

    public DbSet<LayerRow> Layers => Set<LayerRow>();

    public DbSet<PlaceRow> Places => Set<PlaceRow>();

    public DbSet<NegativeStockRow> NegativeStock => Set<NegativeStockRow>();

    public DbSet<PoolMarkRow> PoolMarks => Set<PoolMarkRow>();

    public DbSet<RecostingRow> Recostings => Set<RecostingRow>();

    public DbSet<RecostingLinkRow> RecostingLinks => Set<RecostingLinkRow>();

    public DbSet<LastPurchaseRow> LastPurchases => Set<LastPurchaseRow>();

    public DbSet<LedgerHeadRow> Heads => Set<LedgerHeadRow>();

    public DbSet<ItemTrackingRow> ItemTracking => Set<ItemTrackingRow>();

    public DbSet<LotRow> Lots => Set<LotRow>();

    public DbSet<HoldingRow> Holdings => Set<HoldingRow>();

    public DbSet<ItemDayRow> ItemDays => Set<ItemDayRow>();

    public DbSet<ItemDayHeadRow> ItemDayHeads => Set<ItemDayHeadRow>();

    public DbSet<PeriodClosingRow> Closings => Set<PeriodClosingRow>();

    public DbSet<PeriodReopeningRow> Reopenings => Set<PeriodReopeningRow>();

    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    public DbSet<SealBlockRow> SealBlocks => Set<SealBlockRow>();

    public DbSet<StockDocumentRow> Documents => Set<StockDocumentRow>();

    public DbSet<StockDocumentLineRow> DocumentLines => Set<StockDocumentLineRow>();

    public DbSet<StockCancellationRow> Cancellations => Set<StockCancellationRow>();

    public DbSet<StockCorrectionRow> Corrections => Set<StockCorrectionRow>();

    public DbSet<StockCorrectionLineRow> CorrectionLines => Set<StockCorrectionLineRow>();

    public DbSet<LandedChargeRow> LandedCharges => Set<LandedChargeRow>();

    public DbSet<LandedShareRow> LandedShares => Set<LandedShareRow>();

    public DbSet<RecipeRow> Recipes => Set<RecipeRow>();

    public DbSet<RecipeLineRow> RecipeLines => Set<RecipeLineRow>();

    public DbSet<ProductionRow> ProductionOrders => Set<ProductionRow>();

    public DbSet<BinRow> Bins => Set<BinRow>();

    public DbSet<BinMoveRow> BinMoves => Set<BinMoveRow>();

    public DbSet<ItemSpeedRow> ItemSpeeds => Set<ItemSpeedRow>();

    public DbSet<PhotoRow> Photos => Set<PhotoRow>();

    public DbSet<ReasonRow> Reasons => Set<ReasonRow>();

    public DbSet<ReservationRow> Reservations => Set<ReservationRow>();

    public DbSet<TransferRow> Transfers => Set<TransferRow>();

    public DbSet<TransferLineRow> TransferLines => Set<TransferLineRow>();

    public DbSet<TransferGoodsRow> TransferGoods => Set<TransferGoodsRow>();

    public DbSet<ReorderRuleRow> ReorderRules => Set<ReorderRuleRow>();

    public DbSet<ReorderAlertRow> ReorderAlerts => Set<ReorderAlertRow>();

    public DbSet<ValuationRow> ValuationRuns => Set<ValuationRow>();

    public DbSet<ValuationLineRow> ValuationLines => Set<ValuationLineRow>();

    protected override void Define(ModelBuilder model)
    {
        ItemTables.Define(model);
        model.Found<ItemRow>(this, "item_parts");
        ItemFieldTables.Define(model);
        PictureTables.Define(model);
        StyleTables.Define(model);
        WarehouseTables.Define(model);
        LedgerTables.Define(model);
        PeriodTables.Define(model);
        SealTables.Define(model);
        SnapshotTables.Define(model);
        StockTables.Define(model);
        RecostingTables.Define(model);
        LotTables.Define(model);
        StockDocumentTables.Define(model);
        StockCorrectionTables.Define(model);
        ApprovalTables.Define(model);
        LandedTables.Define(model);
        RecipeTables.Define(model);
        ProductionTables.Define(model);
        CountTables.Define(model);
        CountPlanTables.Define(model);
        BinTables.Define(model);
        PhotoTables.Define(model);
        ReasonTables.Define(model);
        ReservationTables.Define(model);
        TransferTables.Define(model);
        ReorderTables.Define(model);
        AlertingTables.Define(model);
        ValuationTables.Define(model);
    }
}
