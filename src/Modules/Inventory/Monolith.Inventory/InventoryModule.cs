using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Features;
using Monolith.Inventory.Features.Items;
using Monolith.Inventory.Features.Reorder;
using Monolith.Inventory.Features.Valuation;
using Monolith.Inventory.Features.Warehouses;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Replay;
using Monolith.Inventory.Subscribers;
using Monolith.Pos.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

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
            .AddItems()
            .Provide<ILedgerExport, LedgerExport>()
            .Provide<IStockLevels, StockLevels>()
            .Provide<IStockReconciliation, StockReconciliation>()
            .Provide<IScenarioReplay, ScenarioReplay>();
        services.Services.AddScoped<Poster>().AddScoped<StockDesk>().AddScoped<StockChecks>();
    }

    public void Subscribe(Subscriptions to) => to
        .On<WhenTicketsCompleted>(WhenTicketsCompleted.Name, typeof(TicketCompleted))
        .On<WhenGoodsReceived>(WhenGoodsReceived.Name, typeof(GoodsReceived));

    public void Schedule(JobList jobs) => jobs
        .Nightly<ValueStockJob>(ValueStockJob.Name, "02:10")
        .Every<RaiseReorderAlertsJob>(RaiseReorderAlertsJob.Name, TimeSpan.FromMinutes(15));

    public void Map(IEndpointRouteBuilder app)
    {
        var inventory = app.MapGroup("/api/inventory").WithTags("Inventory");
        ItemEndpoints.Map(inventory);
        WarehouseEndpoints.Map(inventory);
        ReceiveStockEndpoint.Map(inventory);
        IssueStockEndpoint.Map(inventory);
        TransferStockEndpoint.Map(inventory);
        AdjustStockEndpoint.Map(inventory);
        StockDocumentEndpoints.Map(inventory);
        LedgerEndpoints.Map(inventory);
        StockEndpoints.Map(inventory);
        ReorderEndpoints.Map(inventory);
        ValuationEndpoints.Map(inventory);
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(InventoryPermissions.View, Roles.Manager, Roles.Buyer, Roles.StoreKeeper, Roles.SalesClerk, Roles.Accountant, Roles.Auditor),
        new(InventoryPermissions.ViewCosts, Roles.Manager, Roles.Buyer, Roles.Accountant, Roles.Auditor),
        new(InventoryPermissions.EditItems, Roles.Manager, Roles.Buyer),
        new(InventoryPermissions.EditWarehouses, Roles.Manager),
        new(InventoryPermissions.Receive, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.Issue, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.Transfer, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.Adjust, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.BackDate, Roles.Manager, Roles.Accountant),
        new(InventoryPermissions.EditReorderRules, Roles.Manager, Roles.Buyer),
        new(InventoryPermissions.RunValuation, Roles.Manager, Roles.Accountant),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        new("inventory.items", "/inventory/items", InventoryPermissions.View),
        new("inventory.stock", "/inventory/stock", InventoryPermissions.View),
        new("inventory.ledger", "/inventory/ledger", InventoryPermissions.View),
        new("inventory.documents", "/inventory/documents", InventoryPermissions.View)
        {
            Also = ["/inventory/receipts", "/inventory/issues", "/inventory/transfers", "/inventory/adjustments"],
        },
        new("inventory.reorder", "/inventory/reorder", InventoryPermissions.View),
        new("inventory.valuation", "/inventory/valuation", InventoryPermissions.ViewCosts),
        new("inventory.warehouses", "/inventory/warehouses", InventoryPermissions.View),
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
}
