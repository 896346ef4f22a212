using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Alerting;
using Monolith.Inventory.Alerting.SaveAlertSettings;
using Monolith.Inventory.Alerting.SendAlerts;
using Monolith.Inventory.Alerting.TestAlerts;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Reordering;
using Monolith.Inventory.Reordering.ListProposals;
using Monolith.Inventory.Reordering.ListReorderAlerts;
using Monolith.Inventory.Reordering.ListReorderRules;
using Monolith.Inventory.Reordering.OrderByItself;
using Monolith.Inventory.Reordering.RaiseReorderAlerts;
using Monolith.Inventory.Reordering.RemoveReorderRules;
using Monolith.Inventory.Reordering.SaveReorderRule;
using Monolith.Inventory.Reordering.SaveReorderRules;
using Monolith.Inventory.Reordering.ShowTonight;
using Monolith.Inventory.Reordering.SnoozeProposals;
using Monolith.Inventory.Reordering.TransferProposals;
using Monolith.Inventory.Stock.CountItemDays;
using Monolith.Inventory.Valuation.CompareValuations;
using Monolith.Inventory.Valuation.ListValuations;
using Monolith.Inventory.Valuation.ShowValuation;
using Monolith.Inventory.Valuation.ValueStock;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory;

/// <summary>What is reckoned from the stock for those who buy and those who value: the part of the module's table of contents that is about
/// reordering and valuation.</summary>
internal static class StockPlanning
{
    public static IServiceCollection AddStockPlanning(this IServiceCollection services) => services
        .AddScoped<CountItemDays>().AddScoped<ReorderPlanner>().AddScoped<RuleStore>().AddScoped<RuleChecks>()
        .AddScoped<RaiseReorderAlerts>().AddScoped<ValueStock>()
        .AddSingleton<AlertSecrets>().AddSingleton<AlertReach>().AddSingleton<MailSender>().AddSingleton<WebhookSender>()
        .AddScoped<AlertDigest>().AddScoped<SendAlerts>();

    public static JobList AddStockPlanning(this JobList jobs) => jobs
        .Nightly<ValueStockJob>(ValueStockJob.Name, "02:10")
        .Nightly<OrderByItselfJob>(OrderByItselfJob.Name, "04:10")
        .Every<RaiseReorderAlertsJob>(RaiseReorderAlertsJob.Name, TimeSpan.FromMinutes(15))
        .Every<SendAlertsJob>(SendAlertsJob.Name, TimeSpan.FromMinutes(5));

    public static Permission SetAlerts => new(InventoryPermissions.SetAlerts, Roles.Manager);

    public static void MapStockPlanning(this RouteGroupBuilder inventory)
    {
        ListReorderRulesEndpoint.Map(inventory);
        SaveReorderRuleEndpoint.Map(inventory);
        SaveReorderRulesEndpoint.Map(inventory);
        RemoveReorderRulesEndpoint.Map(inventory);
        ListProposalsEndpoint.Map(inventory);
        ShowTonightEndpoint.Map(inventory);
        SnoozeProposalsEndpoint.Map(inventory);
        TransferProposalsEndpoint.Map(inventory);
        ListReorderAlertsEndpoint.Map(inventory);
        RunReorderAlertsEndpoint.Map(inventory);
        SaveAlertSettingsEndpoint.Map(inventory);
        TestAlertsEndpoint.Map(inventory);
        ListValuationsEndpoint.Map(inventory);
        ShowValuationEndpoint.Map(inventory);
        ListValuationLinesEndpoint.Map(inventory);
        CompareValuationsEndpoint.Map(inventory);
        ListValuationChangesEndpoint.Map(inventory);
        RunValuationEndpoint.Map(inventory);
    }
}
