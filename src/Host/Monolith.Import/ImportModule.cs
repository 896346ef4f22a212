using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Monolith.Data;
using Monolith.Http;
using Monolith.Import.Applying;
using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Import.Maps.DeleteMap;
using Monolith.Import.Maps.ListMaps;
using Monolith.Import.Maps.SaveMap;
using Monolith.Import.Persistence;
using Monolith.Import.Planning;
using Monolith.Import.Plans;
using Monolith.Import.Plans.ApplyPlan;
using Monolith.Import.Plans.CancelImport;
using Monolith.Import.Plans.ClearPlans;
using Monolith.Import.Plans.DeletePlan;
using Monolith.Import.Plans.GetTemplate;
using Monolith.Import.Plans.ListPlanLines;
using Monolith.Import.Plans.ListPlans;
using Monolith.Import.Plans.PlanFile;
using Monolith.Import.Plans.ReceiveFile;
using Monolith.Import.Plans.ShowPlan;
using Monolith.Import.Plans.TakeBackImport;
using Monolith.Import.Sales;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import;

/// <summary>Lists and past sales from elsewhere: read, planned, looked at, applied, taken back.</summary>
public sealed class ImportModule : IServesHttp
{
    public string Name => "Import";

    public string TablePrefix => "imp_";

    public IEnumerable<Permission> Permissions =>
        [new(ImportPermissions.View, Roles.Manager, Roles.Auditor), new(ImportPermissions.Use, Roles.Manager)];

    public void Register(ModuleServices services)
    {
        services.AddContext<ImportDbContext>().AddHandlersFromThisAssembly().Provide<IImports, Imports>();
        services.Services
            .AddScoped<ItemList>().AddScoped<ItemWriting>().AddScoped<SupplierList>().AddScoped<CustomerList>()
            .AddScoped<ReorderRuleList>().AddScoped<SupplierItemList>()
            .AddScoped<OpeningStockList>().AddScoped<OpeningWriting>().AddScoped<OpeningLots>()
            .AddScoped<ImportLists>()
            .AddScoped<PlanRights>().AddScoped<KnownMaps>().AddScoped<PlanMaking>().AddScoped<PlanStore>().AddScoped<PlanAdding>()
                .AddScoped<PlanCarrying>().AddScoped<ReportMaking>()
            .AddScoped<SalesList>().AddScoped<SalesPlanning>().AddScoped<SalesItems>().AddScoped<SalesCustomers>().AddScoped<SalesStock>()
            .AddScoped<SalesTaxes>()
            .AddScoped<BookedDocuments>().AddScoped<SalesRegister>().AddScoped<SalesWriting>().AddScoped<SalesTakingBack>()
            .AddScoped<SalesBooks>()
            .AddSingleton<ImportDesk>().AddSingleton<ImportWorker>().AddSingleton<IHostedService>(sp =>
                sp.GetRequiredService<ImportWorker>());
    }

    public void Map(IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/api/imports").WithTags("Import");
        ListPlansEndpoint.Map(imports);
        ShowPlanEndpoint.Map(imports);
        ListPlanLinesEndpoint.Map(imports);
        ReceiveFileEndpoint.Map(imports);
        PlanFileEndpoint.Map(imports);
        ApplyPlanEndpoint.Map(imports);
        CancelImportEndpoint.Map(imports);
        TakeBackImportEndpoint.Map(imports);
        DeletePlanEndpoint.Map(imports);
        GetTemplateEndpoint.Map(imports);

        ListMapsEndpoint.Map(imports);
        SaveMapEndpoint.Map(imports);
        DeleteMapEndpoint.Map(imports);
    }

    public IEnumerable<NavItem> Navigation => [NavItem.To<ListPlans>("import.imports", "/imports")];

    public void Schedule(JobList jobs) => jobs.Nightly<ClearPlansJob>(ClearPlansJob.Name, "02:40");

    /// <summary>What can be taken in, in the order in which a new shop does it.</summary>
    public static IReadOnlyList<ImportListInfo> Lists(ITexts texts) => ListGuide.Lists(texts);

    /// <summary>The maps that come with the product.</summary>
    public static IReadOnlyList<string> Maps => ImportMaps.BuiltIn;

    /// <summary>An empty file of a list with all its columns, as a spreadsheet opens it. Errors: import.unknown-list</summary>
    public static Result<string> Template(string list) => ListGuide.Template(list);
}
