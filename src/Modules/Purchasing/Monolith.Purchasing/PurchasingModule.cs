using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Purchasing.Contracts;
using Monolith.Purchasing.Features;
using Monolith.Purchasing.Persistence;
using Monolith.Purchasing.Search;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
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
        GetSupplierEndpoint.Map(purchasing);
        SaveOrderEndpoint.Map(purchasing);
        ApproveOrderEndpoint.Map(purchasing);
        CloseOrderEndpoint.Map(purchasing);
        ListOrdersEndpoint.Map(purchasing);
        GetOrderEndpoint.Map(purchasing);
        ListArrivalsEndpoint.Map(purchasing);
        ReceiveGoodsEndpoint.Map(purchasing);
        ListReceiptsEndpoint.Map(purchasing);
        GetReceiptEndpoint.Map(purchasing);
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
}
