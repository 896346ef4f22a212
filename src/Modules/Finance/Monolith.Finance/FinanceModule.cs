using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Finance.Accounts.ApplyChartTemplate;
using Monolith.Finance.Accounts.ListAccounts;
using Monolith.Finance.Accounts.SaveAccount;
using Monolith.Finance.Journals.ListEntries;
using Monolith.Finance.Journals.ListJournals;
using Monolith.Finance.Journals.PostJournal;
using Monolith.Finance.Journals.ShowJournal;
using Monolith.Finance.Periods;
using Monolith.Finance.Settings.SaveSettings;
using Monolith.Finance.Settings.ShowSettings;
using Monolith.Finance.Statements.ShowBalanceSheet;
using Monolith.Finance.Statements.ShowDailyRevenue;
using Monolith.Finance.Statements.ShowProfitAndLoss;
using Monolith.Finance.Statements.ShowTrialBalance;
using Monolith.Finance.Subscribers;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
using Monolith.Purchasing.Contracts;
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
        new(FinancePermissions.BackDate, Roles.Accountant),
        new(FinancePermissions.EditSettings, Roles.Accountant),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListJournals>("finance.journals", "/finance/journals"),
        NavItem.To<ShowDailyRevenue>("finance.daily-revenue", "/finance/daily-revenue"),
        NavItem.To<ShowProfitAndLoss>("finance.profit-and-loss", "/finance/profit-and-loss"),
        NavItem.To<ShowBalanceSheet>("finance.balance-sheet", "/finance/balance-sheet"),
        NavItem.To<ShowTrialBalance>("finance.trial-balance", "/finance/trial-balance"),
        NavItem.To<ListAccounts>("finance.accounts", "/finance/accounts"),
        NavItem.To<ShowSettings>("finance.settings", "/finance/settings"),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<FinanceDbContext>().AddHandlersFromThisAssembly()
            .Provide<IBookedStock, BookedStock>()
            .Provide<IBooksReconciliation, BooksReconciliation>()
            .Provide<IStandsOpen, BooksHaveTheStock>().Provide<IStandsOpen, OpenJournals>();
        services.Services
            .AddScoped<ChartKeeper>().AddScoped<AccountTotals>()
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

    public IEnumerable<DocumentKind> Documents =>
    [
        new(FinanceKinds.ManualJournal, "finance.journal", Links.Journal, FinancePermissions.View) { List = "/finance/journals" },
    ];

    public IEnumerable<DocumentTrace> Traces =>
    [
        // Goods that only change places don't reach the books.
        new("finance.journal", source => $"/finance/journals?source={source}", FinancePermissions.View,
            PosKinds.Ticket, PosKinds.Shift, PurchasingKinds.GoodsReceipt,
            InventoryKinds.Receipt, InventoryKinds.Issue, InventoryKinds.Adjustment, InventoryKinds.Scrap),
    ];

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Books, 20, "finance.start-journals", "/finance/journals", "edit", FinancePermissions.View),
        new(StartGroup.Books, 30, "finance.start-trial-balance", "/finance/trial-balance", "finance", FinancePermissions.View),
    ];
}
