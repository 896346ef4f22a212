using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.Sales.Customers;
using Monolith.Sales.Features;
using Monolith.Sales.Persistence;
using Monolith.Sales.Quotes;
using Monolith.Sales.Subscribers;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
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
            .Provide<ITaxCategories, TaxCategories>()
            .Provide<ICustomers, CustomerFile>();
        services.Services.AddSingleton<PriceBook>();
        services.Services.AddScoped<ISearchSource, CustomerSearch>();
    }

    public void Subscribe(Subscriptions to) => to.On<WhenTicketCompleted>("sales.tickets", typeof(TicketCompleted));

    public void Map(IEndpointRouteBuilder app)
    {
        var sales = app.MapGroup("/api/sales").WithTags("Sales");
        GetQuotesEndpoint.Map(sales);
        SaveCustomerEndpoint.Map(sales);
        ListCustomersEndpoint.Map(sales);
        GetCustomerEndpoint.Map(sales);
        GetPurchaseHistoryEndpoint.Map(sales);
        ListPricesEndpoint.Map(sales);
        GetItemPricesEndpoint.Map(sales);
        SetPriceEndpoint.Map(sales);
        WithdrawPriceEndpoint.Map(sales);
        ListTaxCategoriesEndpoint.Map(sales);
        SaveTaxCategoryEndpoint.Map(sales);
    }

    public IEnumerable<Permission> Permissions =>
    [
        new(SalesPermissions.View, Roles.Manager, Roles.SalesClerk, Roles.Buyer, Roles.Accountant, Roles.Auditor),
        new(SalesPermissions.Quote, Roles.Manager, Roles.SalesClerk, Roles.Buyer, Roles.Cashier, Roles.Auditor),
        new(SalesPermissions.EditCustomers, Roles.Manager, Roles.SalesClerk),
        new(SalesPermissions.EditPrices, Roles.Manager, Roles.SalesClerk),
        new(SalesPermissions.EditTaxes, Roles.Manager, Roles.Accountant),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        new("sales.customers", "/sales/customers", SalesPermissions.View),
        new("sales.prices", "/sales/prices", SalesPermissions.View),
        new("sales.taxes", "/sales/taxes", SalesPermissions.View),
    ];
}
