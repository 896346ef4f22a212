using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.Sales.Customers.ListCustomers;
using Monolith.Sales.Customers.SaveCustomer;
using Monolith.Sales.Customers.ShowCustomer;
using Monolith.Sales.Customers.ShowPurchaseHistory;
using Monolith.Sales.Prices.ListPrices;
using Monolith.Sales.Prices.SetPrice;
using Monolith.Sales.Prices.ShowItemPrices;
using Monolith.Sales.Prices.ShowQuotes;
using Monolith.Sales.Prices.WithdrawPrice;
using Monolith.Sales.Subscribers;
using Monolith.Sales.Taxes.ApplyTaxTemplate;
using Monolith.Sales.Taxes.ListTaxCategories;
using Monolith.Sales.Taxes.ListTaxRoundings;
using Monolith.Sales.Taxes.SaveTaxCategory;
using Monolith.Sales.Taxes.SetTaxRounding;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;
using Monolith.Ui;

namespace Monolith.Sales;

/// <summary>Customers, prices and taxes: what a thing costs whom, and when.</summary>
public sealed class SalesModule : IServesHttp
{
    public string Name => "Sales";

    public string TablePrefix => "sal_";

    public void Register(ModuleServices services)
    {
        services.AddContext<SalesDbContext>()
            .AddHandlersFromThisAssembly()
            .Provide<IPriceQuotes, PriceQuotes>()
            .Provide<IBasePrices, BasePrices>()
            .Provide<IPriceFeed, PriceFeed>()
            .Provide<IItemUse, PricedItems>()
            .Provide<ITaxCategories, TaxCategories>()
            .Provide<ITaxCategoryNames, TaxCategoryNames>()
            .Provide<IItemPageFacts, ItemPriceFact>()
            .Provide<ICustomers, CustomerFile>()
            .Provide<ICustomerPlanning, CustomerPlanning>();
        services.Services.AddSingleton<PriceMirror>().AddSingleton<TaxMirror>().AddSingleton<TaxRoundingMirror>()
            .AddSingleton<ITaxRoundings>(sp => sp.GetRequiredService<TaxRoundingMirror>()).AddSingleton<IMadeReady, PricesReady>();
        services.Services.AddScoped<ISearchSource, CustomerSearch>().AddScoped<IToDoSource, TaxToDos>();
    }

    public void Subscribe(Subscriptions to) => to.On<WhenTicketCompleted>("sales.tickets", typeof(TicketCompleted));

    public void Map(IEndpointRouteBuilder app)
    {
        var sales = app.MapGroup("/api/sales").WithTags("Sales");

        SaveCustomerEndpoint.Map(sales);
        ListCustomersEndpoint.Map(sales);
        ShowCustomerEndpoint.Map(sales);
        ShowPurchaseHistoryEndpoint.Map(sales);

        ShowQuotesEndpoint.Map(sales);
        ListPricesEndpoint.Map(sales);
        ShowItemPricesEndpoint.Map(sales);
        SetPriceEndpoint.Map(sales);
        WithdrawPriceEndpoint.Map(sales);

        ListTaxCategoriesEndpoint.Map(sales);
        SaveTaxCategoryEndpoint.Map(sales);
        ListTaxRoundingsEndpoint.Map(sales);
        SetTaxRoundingEndpoint.Map(sales);
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(SalesPermissions.View, Roles.Manager, Roles.SalesClerk, Roles.Buyer, Roles.Accountant, Roles.Auditor),
        new(SalesPermissions.Quote, Roles.Manager, Roles.SalesClerk, Roles.Buyer, Roles.Cashier, Roles.Auditor) { AtTill = true },
        new(SalesPermissions.EditCustomers, Roles.Manager, Roles.SalesClerk),
        new(SalesPermissions.EditPrices, Roles.Manager, Roles.SalesClerk),
        new(SalesPermissions.EditTaxes, Roles.Manager, Roles.Accountant),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListCustomers>("sales.customers", "/sales/customers"),
        NavItem.To<ListPrices>("sales.prices", "/sales/prices"),
        NavItem.To<ListTaxCategories>("sales.taxes", "/sales/taxes"),
    ];

    public IEnumerable<DocumentKind> Documents =>
    [
        new(SalesKinds.Customer, "sales.customer", id => $"/sales/customers/{id}", SalesPermissions.View) { List = "/sales/customers" },
    ];

    public IEnumerable<DocumentTrace> Traces =>
    [
        new("sales.prices", item => $"/sales/prices/{item}", SalesPermissions.View, InventoryKinds.Item),
    ];

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Stock, 50, "sales.start-prices", "/sales/prices", "sales", SalesPermissions.View),
    ];
}
