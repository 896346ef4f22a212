using Microsoft.Extensions.DependencyInjection;
using Monolith.Analytics.Features;
using Monolith.Analytics.Features.ListLines;
using Monolith.Analytics.Features.ListSales;
using Monolith.Analytics.Features.ListSellers;
using Monolith.Analytics.Features.RebuildFigures;
using Monolith.Analytics.Features.ShowFigures;
using Monolith.Analytics.Features.ShowTurnover;
using Monolith.Analytics.Reading;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
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
        new("analytics.dashboard", "/analytics", AnalyticsPermissions.View),
        new("analytics.sales", "/analytics/sales", AnalyticsPermissions.View),
        new("analytics.sellers", "/analytics/items", AnalyticsPermissions.View),
        new("analytics.turnover", "/analytics/turnover", AnalyticsPermissions.View),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<AnalyticsDbContext>().AddHandlersFromThisAssembly().Provide<IFiguresReconciliation, FiguresReconciliation>();
        services.Services.AddScoped<Deltas>().AddScoped<SalesReader>().AddScoped<Costs>();
    }

    public void Subscribe(Subscriptions to) => to
        .On<WhenTicketCompleted>(WhenTicketCompleted.Name, typeof(TicketCompleted))
        .On<WhenStockChanges>(WhenStockChanges.Name, typeof(StockMoved), typeof(ItemSaved));

    public void Map(IEndpointRouteBuilder app)
    {
        var g = app.MapGroup("/api/analytics").WithTags("Analytics");
        FiguresEndpoints.Map(g);
        ListSalesEndpoints.Map(g);
        ListLinesEndpoint.Map(g);
        ListSellersEndpoints.Map(g);
        ShowTurnoverEndpoint.Map(g);
        RebuildFiguresEndpoint.Map(g);
    }
}
