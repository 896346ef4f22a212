using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.LandedCosts;
using Monolith.Inventory.Production;
using Monolith.Inventory.Production.ListProduction;
using Monolith.Inventory.Recipes.ListRecipes;
using Monolith.Inventory.StockDocuments;
using Monolith.Purchasing.Contracts;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>What changes the worth of goods: the part of the module's table of contents that is about costs, own making and putting
/// documents right.</summary>
internal static class ValueKeeping
{
    public static IEnumerable<Permission> Permissions =>
    [
        new(InventoryPermissions.ReturnToSupplier, Roles.Manager, Roles.Buyer, Roles.StoreKeeper),
        new(InventoryPermissions.Revalue, Roles.Manager, Roles.Accountant),
        new(InventoryPermissions.Convert, Roles.Manager, Roles.StoreKeeper),
        new(InventoryPermissions.EditRecipes, Roles.Manager, Roles.Buyer, Roles.StoreKeeper),
        new(InventoryPermissions.LandCosts, Roles.Manager, Roles.Buyer, Roles.Accountant),
        new(InventoryPermissions.CorrectDocuments, Roles.Manager),
    ];

    public static IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListRecipes>("inventory.recipes", "/inventory/recipes"),
        NavItem.To<ListProduction>("inventory.production-orders", "/inventory/production"),
    ];

    /// <summary>Pages of documents that the list of all of them leads to.</summary>
    public static IReadOnlyList<string> Pages =>
    [
        "/inventory/receipts", "/inventory/issues", "/inventory/transfers", "/inventory/adjustments", "/inventory/supplier-returns",
        "/inventory/revaluations", "/inventory/conversions", "/inventory/landed-costs", "/inventory/standard-costs",
    ];

    /// <summary>What begins on the page of a goods receipt.</summary>
    public static IEnumerable<DocumentTrace> Traces =>
    [
        new("inventory.return-to-supplier", receipt => $"/inventory/supplier-returns/new?receipt={receipt}",
            InventoryPermissions.ReturnToSupplier, PurchasingKinds.GoodsReceipt) { Begins = true },
        new("inventory.land-costs", receipt => $"/inventory/landed-costs/new?receipt={receipt}",
            InventoryPermissions.LandCosts, PurchasingKinds.GoodsReceipt) { Begins = true },
    ];

    public static IServiceCollection AddValueKeeping(this IServiceCollection services) => services
        .AddScoped<ReceiptStock>().AddScoped<LandedDesk>().AddScoped<CostedReceipts>().AddScoped<LandedSpread>()
        .AddScoped<ProductionOrders>()
        .AddScoped<StockCorrections>();
}
