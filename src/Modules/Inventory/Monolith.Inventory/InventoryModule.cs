using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.CountPlans.MakeDueCounts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Counts.ListCounts;
using Monolith.Inventory.Counts.ServeCounting;
using Monolith.Inventory.ItemFields;
using Monolith.Inventory.Items;
using Monolith.Inventory.Items.PlanItems;
using Monolith.Inventory.Ledger.ReadLedger;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.Reordering;
using Monolith.Inventory.Reordering.ListProposals;
using Monolith.Inventory.Replay;
using Monolith.Inventory.Stock;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Inventory.Stock.SetNegativeStock;
using Monolith.Inventory.StockDocuments;
using Monolith.Inventory.StockDocuments.ListStockDocuments;
using Monolith.Inventory.Styles;
using Monolith.Inventory.Subscribers;
using Monolith.Inventory.Valuation.ListValuations;
using Monolith.Inventory.Warehouses;
using Monolith.Inventory.Warehouses.ListWarehouses;
using Monolith.Inventory.Warehouses.SaveWarehouse;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Contracts.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>Items, warehouses, and the stock ledger that every figure rests on.</summary>
public sealed class InventoryModule : IServesHttp
{
    public string Name => "Inventory";

    public string TablePrefix => "inv_";

    public void Register(ModuleServices services)
    {
        services
            .AddContext<InventoryDbContext>()
            .AddHandlersFromThisAssembly()
            .Provide<IBuyProposals, BuyProposals>()
            .Provide<IItemCatalog, ItemCatalog>()
            .Provide<IItemFeed, ItemFeed>()
            .Provide<IItemFields, FieldBook>()
            .Provide<IItemPlanning, ItemPlanning>()
            .Provide<IStyles, StyleBook>()
            .Provide<ILots, LotDesk>()
            .Provide<IOpeningStock, OpeningStock>()
            .Provide<IPostedDocuments, PostedDocuments>()
            .Provide<IReceiptStock, ReceiptStock>()
            .Provide<IReorderPlanning, ReorderPlanning>()
            .Provide<IWarehouses, WarehouseReader>()
            .Provide<IStockLevels, StockLevels>()
            .Provide<IStockReconciliation, StockReconciliation>()
            .Provide<IScenarioReplay, ScenarioReplay>();
        services.Services.AddCounts();
        LedgerParts.Register(services);
        services.Services
            .AddItemMaster().AddSingleton<IMadeReady, ItemsReady>()
            .AddRecosting()
            .AddScoped<Poster>().AddScoped<Recoster>().AddScoped<LedgerCorrections>().AddScoped<StockDesk>().AddScoped<StockChecks>()
            .AddValueKeeping().AddStoreKeeping().AddStockPlanning()
            .AddScoped<ISearchSource, InventorySearch>().AddScoped<IToDoSource, FirstItemToDo>().AddScoped<IToDoSource, ReorderToDos>()
            .AddScoped<IToDoSource, NegativeToDo>();
    }

    public void Subscribe(Subscriptions to) => to
        .On<WhenTicketsCompleted>(WhenTicketsCompleted.Name, typeof(TicketCompleted))
        .On<WhenGoodsReceived>(WhenGoodsReceived.Name, typeof(GoodsReceived), typeof(GoodsReceiptCancelled));

    public void Schedule(JobList jobs) => LedgerParts.Schedule(jobs)
        .AddStoreKeeping()
        .Every<MakeDueCountsJob>(MakeDueCountsJob.Name, TimeSpan.FromMinutes(15))
        .AddStockPlanning();

    public void Map(IEndpointRouteBuilder app)
    {
        ServeCountingEndpoint.Map(app);
        var inventory = app.MapGroup("/api/inventory").WithTags("Inventory");
        inventory.MapItemMaster();

        inventory.MapStoreKeeping();
        ListWarehousesEndpoint.Map(inventory);
        SaveWarehouseEndpoint.Map(inventory);

        StockDocumentEndpoints.Map(inventory);

        inventory.MapCounts();

        ListStockEndpoint.Map(inventory);
        SetNegativeStockEndpoint.Map(inventory);
        LedgerParts.Map(inventory);

        inventory.MapStockPlanning();
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(InventoryPermissions.View, Roles.Manager, Roles.Buyer, Roles.StoreKeeper, Roles.SalesClerk, Roles.Accountant, Roles.Auditor),
        new(InventoryPermissions.ViewCosts, Roles.Manager, Roles.Buyer, Roles.Accountant, Roles.Auditor),
        .. ItemMaster.Permissions,
        new(InventoryPermissions.EditWarehouses, Roles.Manager),
        new(InventoryPermissions.Receive, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.Issue, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.Transfer, Roles.Manager, Roles.StoreKeeper),
        .. StoreKeeping.Permissions,
        new(InventoryPermissions.Adjust, Roles.Manager, Roles.StoreKeeper),
        .. ValueKeeping.Permissions,
        new(InventoryPermissions.CancelDocuments, Roles.Manager),
        new(InventoryPermissions.Count, Roles.Manager, Roles.StoreKeeper, Roles.SalesClerk),
        new(InventoryPermissions.ManageCounts, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.ApproveCounts, Roles.Manager, Roles.Accountant),
        new(InventoryPermissions.BackDate, Roles.Manager, Roles.Accountant),
        new(InventoryPermissions.EditReorderRules, Roles.Manager, Roles.Buyer),
        new(InventoryPermissions.OrderProposals, Roles.Manager, Roles.Buyer),
        StockPlanning.SetAlerts,
        new(InventoryPermissions.RunValuation, Roles.Manager, Roles.Accountant),
        .. LedgerParts.Permissions,
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        .. ItemMaster.Navigation,
        NavItem.To<ListStock>("inventory.stock", "/inventory/stock"),
        NavItem.To<ReadLedger>("inventory.ledger", "/inventory/ledger"),
        NavItem.To<ListStockDocuments>("inventory.documents", "/inventory/documents") with { Also = ValueKeeping.Pages },
        .. ValueKeeping.Navigation,
        NavItem.To<ListCounts>("inventory.counts", "/inventory/counts")
            with { Also = ["/inventory/count-plans", "/inventory/count-analysis"] },
        .. StoreKeeping.Navigation,
        NavItem.To<ListProposals>("inventory.reorder", "/inventory/reorder") with { Also = ["/inventory/alert-settings"] },
        NavItem.To<ListValuations>("inventory.valuation", "/inventory/valuation"),
        .. LedgerParts.Navigation,
        NavItem.To<ListWarehouses>("inventory.warehouses", "/inventory/warehouses"),
    ];

    public IEnumerable<DocumentKind> Documents =>
    [
        new(InventoryKinds.Item, "inventory.item", id => $"/inventory/items/{id}", InventoryPermissions.View) { List = "/inventory/items" },
        ItemMaster.Style,
        .. StockTexts.SourceKinds.Select(Posted),
        StoreKeeping.TransferRequest,
        new(InventoryKinds.Count, "inventory.source-count", id => $"/inventory/counts/{id}", InventoryPermissions.Count)
            { List = "/inventory/counts" },
    ];

    public IEnumerable<DocumentTrace> Traces =>
    [
        new("inventory.ledger", source => $"/inventory/ledger?source={source}", InventoryPermissions.View,
            [PosKinds.Ticket, PurchasingKinds.GoodsReceipt, InventoryKinds.Count, .. StockTexts.SourceKinds]),
        .. ValueKeeping.Traces,
    ];

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Today, 30, "inventory.start-receive", "/inventory/receipts/new", "receive", InventoryPermissions.Receive),
        new(StartGroup.Stock, 10, "inventory.start-items", "/inventory/items", "inventory", InventoryPermissions.View),
        new(StartGroup.Stock, 20, "inventory.start-stock-list", "/inventory/stock", "table", InventoryPermissions.View),
        new(StartGroup.Stock, 30, "inventory.start-transfer", "/inventory/transfers/new", "transfer", InventoryPermissions.Transfer),
        new(StartGroup.Stock, 40, "inventory.start-reorder", "/inventory/reorder", "caution", InventoryPermissions.View),
        new(StartGroup.Books, 40, "inventory.start-ledger", "/inventory/ledger", "table", InventoryPermissions.View),
        new(StartGroup.Books, 50, "inventory.start-valuation", "/inventory/valuation", "analytics", InventoryPermissions.ViewCosts),
    ];

    private static DocumentKind Posted(string kind) =>
        new(kind, StockTexts.OfSource(kind), id => $"/inventory/documents/{id}", InventoryPermissions.View)
            { List = "/inventory/documents" };
}
