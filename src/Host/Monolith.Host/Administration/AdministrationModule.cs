using Monolith.Host.Administration.Features.Users;
using Monolith.Host.Demo;
using Monolith.Host.Doctor;
using Monolith.Host.Import;
using Monolith.Host.Import.Sales;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Administration;

/// <summary>The Host's own part of the house: shop, people, keys, audit, jobs, events, health.</summary>
public sealed class AdministrationModule : IModule
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
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<AdministrationDbContext>().AddHandlersFromThisAssembly();
        services.Services
            .AddScoped<Granting>()
            .AddScoped<Examination>()
            .AddScoped<ListImport>()
            .AddScoped<SalesImport>().AddScoped<SalesMasterData>().AddScoped<SalesPosting>()
            .AddScoped<DemoShop>().AddScoped<DemoPeople>().AddScoped<DemoTrade>();
    }

    public void Map(IEndpointRouteBuilder app) => AdministrationEndpoints.MapAll(app.MapGroup("/api/admin").WithTags("Administration"));
}
