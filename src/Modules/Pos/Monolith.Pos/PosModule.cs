using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Pos.Features.CheckTickets;
using Monolith.Pos.Features.CloseShift;
using Monolith.Pos.Features.CompleteTicket;
using Monolith.Pos.Features.ConfigureTill;
using Monolith.Pos.Features.FindReturnable;
using Monolith.Pos.Features.FindTicket;
using Monolith.Pos.Features.ListRegisters;
using Monolith.Pos.Features.ListShifts;
using Monolith.Pos.Features.ListTickets;
using Monolith.Pos.Features.LookUpItem;
using Monolith.Pos.Features.OpenShift;
using Monolith.Pos.Features.ReportShift;
using Monolith.Pos.Features.SaveRegister;
using Monolith.Pos.Features.SearchTickets;
using Monolith.Pos.Features.ServeTill;
using Monolith.Pos.Features.ShowReceipt;
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
        new(PosPermissions.Discount, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
        new(PosPermissions.OverridePrice, Roles.Manager, Roles.SalesClerk),
        new(PosPermissions.EditRegisters, Roles.Manager),
        new(PosPermissions.CloseOthersShift, Roles.Manager),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        new("pos.till", "/till", PosPermissions.Sell),
        new("pos.tickets", "/pos/tickets", PosPermissions.View),
        new("pos.shifts", "/pos/shifts", PosPermissions.View),
        new("pos.registers", "/pos/registers", PosPermissions.View),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<PosDbContext>().AddHandlersFromThisAssembly()
            .Provide<ITickets, TicketReader>()
            .Provide<IRegisters, Registers>()
            .Provide<ITicketReconciliation, TicketReconciliation>()
            .Provide<IReceipts, Receipts>();
        services.Services.AddSingleton<KnownShifts>();
        services.Services.AddSingleton<TillFiles>();
        services.Services.AddScoped<ISearchSource, TicketSearch>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        var pos = app.MapGroup("/api/pos").WithTags("Pos");
        CompleteTicketEndpoint.Map(pos);
        FindTicketEndpoint.Map(pos);
        FindReturnableEndpoint.Map(pos);
        ShowReceiptEndpoint.Map(pos);
        ListTicketsEndpoint.Map(pos);
        OpenShiftEndpoint.Map(pos);
        CloseShiftEndpoint.Map(pos);
        FindShiftReportEndpoint.Map(pos);
        ListShiftsEndpoint.Map(pos);
        SaveRegisterEndpoint.Map(pos);
        ListRegistersEndpoint.Map(pos);
        LookUpItemEndpoint.Map(pos);
        ConfigureTillEndpoint.Map(pos);
        ServeTillEndpoint.Map(app);
    }
}
