using Microsoft.Extensions.DependencyInjection;
using Monolith.Analytics.Dashboard.ShowFigures;
using Monolith.Analytics.Dashboard.ShowTradingDays;
using Monolith.Analytics.Facts.RebuildFigures;
using Monolith.Analytics.Lines.ListLines;
using Monolith.Analytics.Sales.ListSales;
using Monolith.Analytics.Sellers.ListBestSellers;
using Monolith.Analytics.Sellers.ListSlowSellers;
using Monolith.Analytics.Subscribers;
using Monolith.Analytics.Turnover.ShowTurnover;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts.Events;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;

namespace Monolith.Analytics;

/// <summary>Figures made of events alone: sales by day, hour, item, category and cashier, best and slow sellers, stock turnover.</summary>
public sealed class AnalyticsModule : IServesHttp
{
    public string Name => "Analytics";

    public string TablePrefix => "ana_";

    public IEnumerable<Permission> Permissions =>
    [
        new(AnalyticsPermissions.View, Roles.Manager, Roles.Buyer, Roles.SalesClerk, Roles.Accountant, Roles.Auditor),
        new(AnalyticsPermissions.Rebuild, Roles.Manager),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ShowTradingDays>("analytics.dashboard", "/analytics"),
        NavItem.To<ListSales>("analytics.sales", "/analytics/sales"),
        NavItem.To<ListBestSellers>("analytics.sellers", "/analytics/items"),
        NavItem.To<ShowTurnover>("analytics.turnover", "/analytics/turnover"),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<AnalyticsDbContext>().AddHandlersFromThisAssembly().Provide<IFiguresReconciliation, FiguresReconciliation>();
        services.Services.AddScoped<StoredTotals>().AddScoped<SalesReader>().AddScoped<Costs>();
    }

    public void Subscribe(Subscriptions to) => to
        .On<WhenTicketCompleted>(WhenTicketCompleted.Name, typeof(TicketCompleted))
        .On<WhenStockChanges>(WhenStockChanges.Name, typeof(StockMoved), typeof(ItemSaved), typeof(ItemRemoved));

    public void Map(IEndpointRouteBuilder app)
    {
        var g = app.MapGroup("/api/analytics").WithTags("Analytics");
        ShowFiguresEndpoint.Map(g);
        ShowTradingDaysEndpoint.Map(g);
        ListSalesEndpoints.Map(g);
        ListBestSellersEndpoint.Map(g);
        ListSlowSellersEndpoint.Map(g);
        ListLinesEndpoint.Map(g);
        ShowTurnoverEndpoint.Map(g);
        RebuildFiguresEndpoint.Map(g);
    }

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Today, 50, "analytics.start-figures", "/analytics", "analytics", AnalyticsPermissions.View),
    ];
}
