using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Monolith.Data;
using Monolith.Devices.Features.BindRegisters;
using Monolith.Devices.Features.BrowseDevices;
using Monolith.Devices.Features.ControlJobs;
using Monolith.Devices.Features.EditDevice;
using Monolith.Devices.Features.PrintCopy;
using Monolith.Devices.Features.PrintTest;
using Monolith.Devices.Features.ScanDrivers;
using Monolith.Devices.Features.ShowPaper;
using Monolith.Devices.Printing;
using Monolith.Http;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Modules;
using Monolith.Ui;

namespace Monolith.Devices;

/// <summary>The devices of the shop, which register prints where, and what became of each print job.</summary>
public sealed class DevicesModule : IServesHttp
{
    public string Name => "Devices";

    public string TablePrefix => "dev_";

    public IEnumerable<Permission> Permissions =>
    [
        new(DevicesPermissions.View, Roles.Manager, Roles.StoreKeeper, Roles.SalesClerk, Roles.Cashier, Roles.Auditor),
        new(DevicesPermissions.Edit, Roles.Manager),
        new(DevicesPermissions.Print, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        new("devices.devices", "/devices", DevicesPermissions.View),
        new("devices.jobs", "/devices/jobs", DevicesPermissions.View),
        new("devices.paper", "/devices/paper", DevicesPermissions.View),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<DevicesDbContext>().AddHandlersFromThisAssembly();
        services.Services.TryAddSingleton(new DevicesOptions());
        services.Services.AddSingleton<DriverShelf>().AddSingleton<Simulators>().AddSingleton<PrinterPool>().AddSingleton<PrintSignal>();
        services.Services.AddSingleton<DevicePrinting>().AddScoped<PrintQueue>().AddScoped<IToDoSource, JobToDos>();
        services.Services.AddSingleton<PrintWorker>().AddSingleton<IHostedService>(sp => sp.GetRequiredService<PrintWorker>());
    }

    public void Subscribe(Subscriptions to) => to.On<WhenTicketCompleted>("devices.tickets", typeof(TicketCompleted));

    public void Map(IEndpointRouteBuilder app)
    {
        var devices = app.MapGroup("/api/devices").WithTags("Devices");
        ListDevicesEndpoint.Map(devices);
        SaveDeviceEndpoint.Map(devices);
        CheckDeviceEndpoint.Map(devices);
        BindRegisterEndpoint.Map(devices);
        ListDriversEndpoint.Map(devices);
        ListJobsEndpoint.Map(devices);
        JobEndpoints.Map(devices);
        PrintCopyEndpoint.Map(devices);
        PrintTestEndpoint.Map(devices);
        ListPaperEndpoint.Map(devices);
    }
}
