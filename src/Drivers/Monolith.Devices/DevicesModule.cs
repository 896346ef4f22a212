using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Monolith.Data;
using Monolith.Devices.Bindings.BindRegister;
using Monolith.Devices.Bindings.ListBindings;
using Monolith.Devices.Devices.CheckDevice;
using Monolith.Devices.Devices.ListChannels;
using Monolith.Devices.Devices.ListDevices;
using Monolith.Devices.Devices.SaveDevice;
using Monolith.Devices.Drivers;
using Monolith.Devices.Drivers.ListDrivers;
using Monolith.Devices.Paper;
using Monolith.Devices.Paper.ListPaper;
using Monolith.Devices.PrintJobs.CancelJob;
using Monolith.Devices.PrintJobs.ListJobs;
using Monolith.Devices.PrintJobs.PrintCopy;
using Monolith.Devices.PrintJobs.PrintTestPage;
using Monolith.Devices.PrintJobs.RetryJob;
using Monolith.Devices.Subscribers;
using Monolith.Devices.Weighing;
using Monolith.Devices.Weighing.CheckScale;
using Monolith.Devices.Weighing.LoadScale;
using Monolith.Devices.Weighing.ReadScale;
using Monolith.Devices.Weighing.WatchScale;
using Monolith.Http;
using Monolith.Pos.Contracts;
using Monolith.Pos.Contracts.Events;
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
        new(DevicesPermissions.Test, Roles.Manager),
        new(DevicesPermissions.Print, Roles.Manager, Roles.SalesClerk, Roles.Cashier),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListDevices>("devices.devices", "/devices"),
        NavItem.To<ListJobs>("devices.jobs", "/devices/jobs"),
        NavItem.To<ShowPaper>("devices.paper", "/devices/paper"),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<DevicesDbContext>().AddHandlersFromThisAssembly();
        services.Services.TryAddSingleton(new DevicesOptions());
        services.Services.AddSingleton<DriverShelf>().AddSingleton<Simulators>().AddSingleton<DevicePool>().AddSingleton<DeviceChecks>()
            .AddSingleton<PrintSignal>();
        services.Services.AddSingleton<Scales>().AddSingleton<ScaleStream>().AddScoped<RegisterScale>();
        services.Services.AddSingleton<JobPrinting>().AddScoped<PrintQueue>().AddScoped<IToDoSource, JobToDos>()
            .AddScoped<IRegisterPrinters, RegisterPrinters>();
        services.Services.AddSingleton<PrintWorker>().AddSingleton<IHostedService>(sp => sp.GetRequiredService<PrintWorker>());
    }

    public void Subscribe(Subscriptions to) => to.On<WhenTicketCompleted>("devices.tickets", typeof(TicketCompleted));

    public void Map(IEndpointRouteBuilder app)
    {
        var devices = app.MapGroup("/api/devices").WithTags("Devices");
        ListDevicesEndpoint.Map(devices);
        SaveDeviceEndpoint.Map(devices);
        CheckDeviceEndpoint.Map(devices);
        ListChannelsEndpoint.Map(devices);
        CheckScaleEndpoint.Map(devices);
        LoadScaleEndpoint.Map(devices);
        ReadScaleEndpoint.Map(devices);
        WatchScaleEndpoint.Map(devices);
        ListBindingsEndpoint.Map(devices);
        BindRegisterEndpoint.Map(devices);
        ListDriversEndpoint.Map(devices);
        ListJobsEndpoint.Map(devices);
        RetryJobEndpoint.Map(devices);
        CancelJobEndpoint.Map(devices);
        PrintCopyEndpoint.Map(devices);
        PrintTestPageEndpoint.Map(devices);
        ListPaperEndpoint.Map(devices);
    }
}
