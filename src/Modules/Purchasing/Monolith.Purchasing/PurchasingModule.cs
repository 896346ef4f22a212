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
using Monolith.Purchasing.Receipts.ListReceipts;
using Monolith.Purchasing.Receipts.ShowReceipt;
using Monolith.Purchasing.Suppliers.ListSuppliers;
using Monolith.Purchasing.Suppliers.SaveSupplier;
using Monolith.Purchasing.Suppliers.ShowSupplier;
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
        services.AddContext<PurchasingDbContext>().AddHandlersFromThisAssembly();
        services.Services.AddScoped<ISearchSource, SupplierSearch>();
        services.Services.AddScoped<ISearchSource, OrderSearch>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        var purchasing = app.MapGroup("/api/purchasing").WithTags("Purchasing");

        SaveSupplierEndpoint.Map(purchasing);
        ListSuppliersEndpoint.Map(purchasing);
        ShowSupplierEndpoint.Map(purchasing);

        SaveOrderEndpoint.Map(purchasing);
        ApproveOrderEndpoint.Map(purchasing);
        CloseOrderEndpoint.Map(purchasing);
        ListOrdersEndpoint.Map(purchasing);
        ShowOrderEndpoint.Map(purchasing);
        ReceiveGoodsEndpoint.Map(purchasing);

        ListArrivalsEndpoint.Map(purchasing);
        ListReceiptsEndpoint.Map(purchasing);
        ShowReceiptEndpoint.Map(purchasing);
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(PurchasingPermissions.View, Roles.Manager, Roles.Buyer, Roles.StoreKeeper, Roles.Accountant, Roles.Auditor),
        new(PurchasingPermissions.EditSuppliers, Roles.Manager, Roles.Buyer),
        new(PurchasingPermissions.EditOrders, Roles.Manager, Roles.Buyer),
        new(PurchasingPermissions.ApproveOrders, Roles.Manager),
        new(PurchasingPermissions.ReceiveGoods, Roles.Manager, Roles.StoreKeeper),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        new("purchasing.orders", "/purchasing/orders", PurchasingPermissions.View),
        new("purchasing.arrivals", "/purchasing/arrivals", PurchasingPermissions.View),
        new("purchasing.receipts", "/purchasing/receipts", PurchasingPermissions.View),
        new("purchasing.suppliers", "/purchasing/suppliers", PurchasingPermissions.View),
    ];

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Today, 40, "purchasing.start-orders", "/purchasing/orders", "purchasing", PurchasingPermissions.View),
    ];
}
