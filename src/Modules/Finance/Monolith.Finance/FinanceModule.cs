using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Finance.Booking;
using Monolith.Finance.Features;
using Monolith.Finance.Features.ApplyChartTemplate;
using Monolith.Finance.Features.EditSettings;
using Monolith.Finance.Features.ListAccounts;
using Monolith.Finance.Features.ListEntries;
using Monolith.Finance.Features.ListJournals;
using Monolith.Finance.Features.PostJournal;
using Monolith.Finance.Features.SaveAccount;
using Monolith.Finance.Features.ShowBalanceSheet;
using Monolith.Finance.Features.ShowDailyRevenue;
using Monolith.Finance.Features.ShowJournal;
using Monolith.Finance.Features.ShowProfitAndLoss;
using Monolith.Finance.Features.ShowTrialBalance;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;

namespace Monolith.Finance;

/// <summary>Accounts, journals from tickets, shifts and stock, and the statements made of them.</summary>
public sealed class FinanceModule : IServesHttp
{
    public string Name => "Finance";

    public string TablePrefix => "fin_";

    public IEnumerable<Permission> Permissions =>
    [
        new(FinancePermissions.View, Roles.Manager, Roles.Accountant, Roles.Auditor),
        new(FinancePermissions.EditAccounts, Roles.Accountant),
        new(FinancePermissions.PostJournals, Roles.Accountant),
        new(FinancePermissions.EditSettings, Roles.Accountant),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        new("finance.journals", "/finance/journals", FinancePermissions.View),
        new("finance.daily-revenue", "/finance/daily-revenue", FinancePermissions.View),
        new("finance.profit-and-loss", "/finance/profit-and-loss", FinancePermissions.View),
        new("finance.balance-sheet", "/finance/balance-sheet", FinancePermissions.View),
        new("finance.trial-balance", "/finance/trial-balance", FinancePermissions.View),
        new("finance.accounts", "/finance/accounts", FinancePermissions.View),
        new("finance.settings", "/finance/settings", FinancePermissions.EditSettings),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<FinanceDbContext>().AddHandlersFromThisAssembly().Provide<IBooksReconciliation, BooksReconciliation>();
        services.Services.AddScoped<ChartKeeper>().AddScoped<JournalNumbers>().AddScoped<OpenShifts>().AddScoped<Bookkeeper>().AddScoped<AccountTotals>().AddScoped<Ui.ISearchSource, Search>();
    }

    public void Subscribe(Subscriptions to) => to
        .On<WhenTillsReport>("finance.tickets", typeof(TicketCompleted), typeof(ShiftOpened), typeof(ShiftClosed))
        .On<WhenStockMoved>("finance.stock", typeof(StockMoved));

    public void Map(IEndpointRouteBuilder app)
    {
        var g = app.MapGroup("/api/finance").WithTags("Finance");
        ListAccountsEndpoint.Map(g);
        ApplyChartTemplateEndpoint.Map(g);
        SaveAccountEndpoint.Map(g);
        ListEntriesEndpoint.Map(g);
        ListJournalsEndpoint.Map(g);
        ShowJournalEndpoint.Map(g);
        PostJournalEndpoint.Map(g);
        ShowTrialBalanceEndpoint.Map(g);
        ShowProfitAndLossEndpoint.Map(g);
        ShowBalanceSheetEndpoint.Map(g);
        ShowDailyRevenueEndpoint.Map(g);
        EditSettingsEndpoints.Map(g);
    }
}
