using Monolith.Pos.CashRoundings;
using Monolith.Pos.CashRoundings.ListCashRoundings;
using Monolith.Pos.CashRoundings.SetCashRounding;
using Monolith.Pos.Tickets;
using Monolith.Inventory.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Pos.Findings;
using Monolith.Pos.Findings.ListFindings;
using Monolith.Pos.Findings.SettleFinding;
using Monolith.Pos.Tickets.VoidSale;
using Monolith.Pos.Grants;
using Monolith.Pos.Limits;
using Monolith.Pos.Limits.ListLimits;
using Monolith.Pos.Limits.SaveLimit;
using Monolith.Pos.Registers.ListRegisters;
using Monolith.Pos.Registers.SaveRegister;
using Monolith.Pos.Shifts.CloseShift;
using Monolith.Pos.Shifts.ListShifts;
using Monolith.Pos.Shifts.OpenShift;
using Monolith.Pos.Shifts.ReportShift;
using Monolith.Pos.Tickets.CheckTicket;
using Monolith.Pos.Tickets.CompleteTicket;
using Monolith.Pos.Tickets.FindReturnable;
using Monolith.Pos.Tickets.ListTickets;
using Monolith.Pos.Tickets.ShowReceipt;
using Monolith.Pos.Tickets.ShowTicket;
using Monolith.Pos.Till.AskPause;
using Monolith.Pos.Till.AskStock;
using Monolith.Pos.Till.ConfigureTill;
using Monolith.Pos.Till.FeedItems;
using Monolith.Pos.Till.LookUpItem;
using Monolith.Pos.Till.ServeTill;
using Monolith.SharedKernel.Modules;
using Monolith.Ui;

namespace Monolith.Pos;

/// <summary>Registers, shifts and tickets, and the till that makes them.</summary>
public sealed class PosModule : IServesHttp
{
    public string Name => "Pos";

    public string TablePrefix => "pos_";

    public IEnumerable<Permission> Permissions =>
    [
        new(PosPermissions.View, Roles.Manager, Roles.SalesClerk, Roles.Accountant, Roles.Cashier, Roles.Auditor),
        new(PosPermissions.Sell, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
        new(PosPermissions.Return, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
        new(PosPermissions.PrintCopies, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
        new(PosPermissions.Discount, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
        new(PosPermissions.OverridePrice, Roles.Manager, Roles.SalesClerk),
        new(PosPermissions.EditRegisters, Roles.Manager) { AtTill = false },
        new(PosPermissions.CloseOthersShift, Roles.Manager),
        new(PosPermissions.ReturnWithoutOrigin, Roles.Manager, Roles.SalesClerk),
        new(PosPermissions.VoidSale, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
        new(PosPermissions.SellInOthersShift, Roles.Manager, Roles.SalesClerk),
        new(PosPermissions.SeeExpectedCash, Roles.Manager, Roles.Accountant, Roles.Auditor),
        new(PosPermissions.BackDate) { AtTill = false },
        new(PosPermissions.Findings, Roles.Manager, Roles.Accountant, Roles.Auditor) { AtTill = false },
        new(PosPermissions.SettleFindings, Roles.Manager) { AtTill = false },
        new(PosPermissions.ViewLimits, Roles.Manager, Roles.Auditor) { AtTill = false },
        new(PosPermissions.EditLimits, Roles.Manager) { AtTill = false },
        new(PosPermissions.EditCashRounding, Roles.Manager, Roles.Accountant) { AtTill = false },
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ConfigureTill>("pos.till", "/till"),
        NavItem.To<ListTickets>("pos.tickets", "/pos/tickets"),
        NavItem.To<ListShifts>("pos.shifts", "/pos/shifts"),
        NavItem.To<ListFindings>("pos.findings", "/pos/findings"),
        NavItem.To<ListRegisters>("pos.registers", "/pos/registers"),
        NavItem.To<ListLimits>("pos.limits", "/pos/limits"),
        NavItem.To<ListCashRoundings>("pos.cash-rounding", "/pos/cash-rounding"),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<PosDbContext>().AddHandlersFromThisAssembly()
            .Provide<IItemUse, SoldItems>()
            .Provide<ITicketBuyers, TicketBuyers>()
            .Provide<ITickets, TicketReader>()
            .Provide<IPastTickets, PastTickets>()
            .Provide<IRegisters, RegisterReader>()
            .Provide<IStockWaiting, ShiftsWaiting>()
            .Provide<ITicketReconciliation, TicketReconciliation>()
            .Provide<IReceipts, Receipts>();
        services.Provide<ITillGrants, TillGrants>();
        services.Services.AddScoped<TillGrants>().AddScoped<LimitBook>().AddScoped<TicketRightsReader>().AddScoped<TicketFactsReader>()
            .AddScoped<BlindLooks>();
        services.Services.AddSingleton<ShiftMirror>().AddSingleton<CashRoundingMirror>();
        services.Services.AddSingleton<TillFiles>();
        services.Services.AddScoped<ISearchSource, TicketSearch>().AddScoped<IToDoSource, FindingToDos>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        var pos = app.MapGroup("/api/pos").WithTags("Pos");
        CompleteTicketEndpoint.Map(pos);
        CheckTicketEndpoint.Map(pos);
        FindTicketEndpoint.Map(pos);
        FindReturnableEndpoint.Map(pos);
        ListTicketsEndpoint.Map(pos);
        ShowReceiptEndpoint.Map(pos);
        OpenShiftEndpoint.Map(pos);
        CloseShiftEndpoint.Map(pos);
        ReportShiftEndpoint.Map(pos);
        ListShiftsEndpoint.Map(pos);
        ListFindingsEndpoint.Map(pos);
        SettleFindingEndpoint.Map(pos);
        VoidSaleEndpoint.Map(pos);
        ListLimitsEndpoint.Map(pos);
        SaveLimitEndpoint.Map(pos);
        ListCashRoundingsEndpoint.Map(pos);
        SetCashRoundingEndpoint.Map(pos);
        SaveRegisterEndpoint.Map(pos);
        ListRegistersEndpoint.Map(pos);
        ConfigureTillEndpoint.Map(pos);
        AskPauseEndpoint.Map(pos);
        AskStockEndpoint.Map(pos);
        FeedItemsEndpoint.Map(pos);
        LookUpItemEndpoint.Map(pos);
        ServeTillEndpoint.Map(app);
    }

    public IEnumerable<DocumentKind> Documents =>
    [
        new(PosKinds.Ticket, "pos.ticket", id => $"/pos/tickets/{id}", PosPermissions.View) { List = "/pos/tickets" },
        new(PosKinds.Shift, "pos.shift", id => $"/pos/shifts/{id}", PosPermissions.View) { List = "/pos/shifts" },
    ];

    public IEnumerable<StartCard> StartCards =>
    [
        new(StartGroup.Today, 10, "pos.start-sell", "/till", "till", PosPermissions.Sell) { First = true },
        new(StartGroup.Today, 20, "pos.start-tickets", "/pos/tickets", "print", PosPermissions.View),
        new(StartGroup.Books, 5, "pos.start-findings", "/pos/findings", "check", PosPermissions.Findings),
        new(StartGroup.Books, 10, "pos.start-shifts", "/pos/shifts", "pos", PosPermissions.View),
    ];
}
