using Monolith.Data;
using Monolith.Host.Administration.Features.Notices;
using Monolith.Host.Administration.Features.Users;
using Monolith.Host.Demo;
using Monolith.Host.Doctor;
using Monolith.Host.Import;
using Monolith.Host.Import.Lists;
using Monolith.Host.Import.Sales;
using Monolith.Host.Jobs;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.Http;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Administration;

/// <summary>The Host's own part of the house: shop, people, keys, audit, jobs, events, health.</summary>
public sealed class AdministrationModule : IServesHttp
{
    public string Name => "Administration";

    public string TablePrefix => "sys_";

    public IEnumerable<Permission> Permissions =>
    [
        new(HostPermissions.Users, Roles.Manager),
        new(HostPermissions.ApiKeys),
        new(HostPermissions.Audit, Roles.Manager, Roles.Auditor),
        new(HostPermissions.Jobs, Roles.Manager, Roles.Auditor),
        new(HostPermissions.RunJobs, Roles.Manager),
        new(HostPermissions.Events, Roles.Auditor),
        new(HostPermissions.SettleEvents),
        new(HostPermissions.Health, Roles.Manager, Roles.Auditor),
        new(HostPermissions.Doctor, Roles.Manager, Roles.Auditor),
        new(HostPermissions.Shop),
        new(HostPermissions.Notices, [.. Roles.All]),
        new(HostPermissions.SettleNotices, [.. Roles.All.Where(r => r != Roles.Auditor)]),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<AdministrationDbContext>().AddHandlersFromThisAssembly();
        services.Services
            .AddScoped<Granting>()
            .AddScoped<INotices, NoticeBoard>().AddScoped<INotifications, Bell>()
            .AddSingleton<JobRunner>().AddSingleton(SchedulerPace.OfAShop).AddSingleton<JobScheduler>().AddHostedService(sp => sp.GetRequiredService<JobScheduler>())
            .AddScoped<SettledEvents>()
            .AddScoped<Examination>()
            .AddScoped<ListImport>().AddScoped<LineWindow>()
            .AddScoped<ItemList>().AddScoped<SupplierList>().AddScoped<CustomerList>().AddScoped<OpeningStockList>()
            .AddScoped<SalesImport>().AddScoped<SalesMasterData>().AddScoped<SalesPosting>()
            .AddScoped<DemoShop>().AddScoped<DemoPeople>().AddScoped<DemoTrade>().AddScoped<DemoStaff>().AddScoped<DemoStock>();
    }

    public void Schedule(JobList jobs) => jobs.Nightly<ReconcileJob>(ReconcileJob.Name, "03:30");

    public void Map(IEndpointRouteBuilder app) => AdministrationEndpoints.MapAll(app.MapGroup("/api/admin").WithTags("Administration"));
}
