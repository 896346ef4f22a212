using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Finance.Accounts.ApplyChartTemplate;
using Monolith.Finance.Accounts.ListAccounts;
using Monolith.Finance.Accounts.SaveAccount;
using Monolith.Finance.Journals.ListEntries;
using Monolith.Finance.Journals.ListJournals;
using Monolith.Finance.Journals.PostJournal;
using Monolith.Finance.Journals.ShowJournal;
using Monolith.Finance.Settings.SaveSettings;
using Monolith.Finance.Settings.ShowSettings;
using Monolith.Finance.Statements.ShowBalanceSheet;
using Monolith.Finance.Statements.ShowDailyRevenue;
using Monolith.Finance.Statements.ShowProfitAndLoss;
using Monolith.Finance.Statements.ShowTrialBalance;
using Monolith.Finance.Subscribers;
using Monolith.Http;
using Monolith.Inventory.Contracts.Events;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Sites;
using Monolith.Ui;

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
        services.AddContext<FinanceDbContext>().AddHandlersFromThisAssembly()
            .Provide<IBooksReconciliation, BooksReconciliation>().Provide<IPeriods, Periods.Periods>();
        services.Services
            .AddScoped<ChartKeeper>().AddScoped<AccountTotals>()
            .AddScoped<JournalNumbers>()
            .AddScoped<OpenShifts>().AddScoped<Bookkeeper>()
            .AddScoped<ISearchSource, JournalSearch>().AddScoped<ISearchSource, AccountSearch>();
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

        ListJournalsEndpoint.Map(g);
        ShowJournalEndpoint.Map(g);
        PostJournalEndpoint.Map(g);
        ListEntriesEndpoint.Map(g);

        ShowTrialBalanceEndpoint.Map(g);
        ShowProfitAndLossEndpoint.Map(g);
        ShowBalanceSheetEndpoint.Map(g);
        ShowDailyRevenueEndpoint.Map(g);

        ShowSettingsEndpoint.Map(g);
        SaveSettingsEndpoint.Map(g);
    }

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Books, 20, "finance.start-journals", "/finance/journals", "edit", FinancePermissions.View),
        new(StartGroup.Books, 30, "finance.start-trial-balance", "/finance/trial-balance", "finance", FinancePermissions.View),
    ];
}
