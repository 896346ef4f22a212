using Monolith.Inventory.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Purchasing.Arrivals.ListArrivals;
using Monolith.Purchasing.Orders.ApproveOrder;
using Monolith.Purchasing.Orders.CloseOrder;
using Monolith.Purchasing.Orders.ListOrders;
using Monolith.Purchasing.Orders.ReceiveGoods;
using Monolith.Purchasing.Orders.SaveOrder;
using Monolith.Purchasing.Orders.ShowOrder;
using Monolith.Purchasing.Receipts.CancelReceipt;
using Monolith.Purchasing.Receipts.ListReceipts;
using Monolith.Purchasing.Receipts.ShowReceipt;
using Monolith.Purchasing.SupplierItems;
using Monolith.Purchasing.SupplierItems.ListSupplierItems;
using Monolith.Purchasing.SupplierItems.RemoveSupplierItem;
using Monolith.Purchasing.SupplierItems.SaveSupplierItem;
using Monolith.Purchasing.Suppliers.ListSuppliers;
using Monolith.Purchasing.Suppliers.SaveSupplier;
using Monolith.Purchasing.Suppliers.ShowSupplier;
using Monolith.Purchasing.Supplying;
using Monolith.Purchasing.Supplying.OrderProposals;
using Monolith.SharedKernel.Modules;
using Monolith.Ui;

namespace Monolith.Purchasing;

/// <summary>Suppliers, purchase orders and what came in against them.</summary>
public sealed class PurchasingModule : IServesHttp
{
    public string Name => "Purchasing";

    public string TablePrefix => "pur_";

    public void Register(ModuleServices services)
    {
        services.AddContext<PurchasingDbContext>().AddHandlersFromThisAssembly().Provide<IItemUse, OrderedItems>()
            .Provide<IPackUse, OrderedItems>()
            .Provide<IGoodsReceipts, GoodsReceipts>()
            .Provide<IStockWaiting, OrdersWaiting>()
            .Provide<ISupplierItems, SupplierItemReader>()
            .Provide<ISupplierPlanning, SupplierPlanning>()
            .Provide<ISupply, Supply>();
        services.Services.AddScoped<ISearchSource, SupplierSearch>();
        services.Services.AddScoped<ISearchSource, OrderSearch>();
        services.Services.AddScoped<ProposalLines>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        var purchasing = app.MapGroup("/api/purchasing").WithTags("Purchasing");

        SaveSupplierEndpoint.Map(purchasing);
        ListSuppliersEndpoint.Map(purchasing);
        ShowSupplierEndpoint.Map(purchasing);

        ListSupplierItemsEndpoint.Map(purchasing);
        SaveSupplierItemEndpoint.Map(purchasing);
        RemoveSupplierItemEndpoint.Map(purchasing);

        SaveOrderEndpoint.Map(purchasing);
        OrderProposalsEndpoint.Map(purchasing);
        ApproveOrderEndpoint.Map(purchasing);
        CloseOrderEndpoint.Map(purchasing);
        ListOrdersEndpoint.Map(purchasing);
        ShowOrderEndpoint.Map(purchasing);
        ReceiveGoodsEndpoint.Map(purchasing);

        ListArrivalsEndpoint.Map(purchasing);
        ListReceiptsEndpoint.Map(purchasing);
        ShowReceiptEndpoint.Map(purchasing);
        CancelReceiptEndpoint.Map(purchasing);
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(PurchasingPermissions.View, Roles.Manager, Roles.Buyer, Roles.StoreKeeper, Roles.Accountant, Roles.Auditor),
        new(PurchasingPermissions.EditSuppliers, Roles.Manager, Roles.Buyer),
        new(PurchasingPermissions.EditOrders, Roles.Manager, Roles.Buyer),
        new(PurchasingPermissions.ApproveOrders, Roles.Manager),
        new(PurchasingPermissions.ReceiveGoods, Roles.Manager, Roles.StoreKeeper),
        new(PurchasingPermissions.CancelReceipts, Roles.Manager),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListOrders>("purchasing.orders", "/purchasing/orders"),
        NavItem.To<ListArrivals>("purchasing.arrivals", "/purchasing/arrivals"),
        NavItem.To<ListReceipts>("purchasing.receipts", "/purchasing/receipts"),
        NavItem.To<ListSuppliers>("purchasing.suppliers", "/purchasing/suppliers"),
        NavItem.To<ListSupplierItems>("purchasing.supplier-items", "/purchasing/supplier-items"),
    ];

    public IEnumerable<DocumentKind> Documents =>
    [
        new(PurchasingKinds.Order, "purchasing.order", id => $"/purchasing/orders/{id}",
            PurchasingPermissions.View) { List = "/purchasing/orders" },
        new(PurchasingKinds.GoodsReceipt, "purchasing.receipt", id => $"/purchasing/receipts/{id}",
            PurchasingPermissions.View) { List = "/purchasing/receipts" },
        new(PurchasingKinds.Supplier, "purchasing.supplier", id => $"/purchasing/suppliers/{id}",
            PurchasingPermissions.View) { List = "/purchasing/suppliers" },
    ];

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Today, 40, "purchasing.start-orders", "/purchasing/orders", "purchasing", PurchasingPermissions.View),
    ];
}
