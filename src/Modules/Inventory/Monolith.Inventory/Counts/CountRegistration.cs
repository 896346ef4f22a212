using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.CountPlans.ListCountPlans;
using Monolith.Inventory.CountPlans.MakeDueCounts;
using Monolith.Inventory.CountPlans.RemoveCountPlan;
using Monolith.Inventory.CountPlans.SaveCountPlan;
using Monolith.Inventory.Counts.AnalyseCounts;
using Monolith.Inventory.Counts.AskApproval;
using Monolith.Inventory.Counts.BeginCount;
using Monolith.Inventory.Counts.CloseCount;
using Monolith.Inventory.Counts.EnterCounts;
using Monolith.Inventory.Counts.ExplainDifferences;
using Monolith.Inventory.Counts.ListCountLines;
using Monolith.Inventory.Counts.ListCounts;
using Monolith.Inventory.Counts.MakeCount;
using Monolith.Inventory.Counts.PostCount;
using Monolith.Inventory.Counts.ReadSheet;
using Monolith.Inventory.Counts.ReadTags;
using Monolith.Inventory.Counts.ShowCount;
using Monolith.Inventory.Counts.TakeArea;
using Monolith.SharedKernel.Sites;
using Monolith.Ui;

namespace Monolith.Inventory.Counts;

/// <summary>What the module needs to know of its counts.</summary>
internal static class CountRegistration
{
    public static void AddCounts(this IServiceCollection services) => services
        .AddScoped<CountTerms>().AddScoped<CountPlaces>().AddScoped<CountSelection>().AddScoped<CountBook>().AddScoped<CountSheet>()
        .AddScoped<CountReview>().AddScoped<CountWaiting>().AddScoped<CountEntering>().AddScoped<CountPosting>().AddScoped<MakeDueCounts>()
        .AddScoped<OpenCounts>().AddScoped<IStandsOpen>(sp => sp.GetRequiredService<OpenCounts>())
        .AddScoped<ISalesPauses, SalesPauses>().AddScoped<IToDoSource, CountToDos>();

    public static void MapCounts(this RouteGroupBuilder inventory)
    {
        MakeCountEndpoint.Map(inventory);
        ListCountsEndpoint.Map(inventory);
        ShowCountEndpoint.Map(inventory);
        BeginCountEndpoint.Map(inventory);
        ReadSheetEndpoint.Map(inventory);
        TakeAreaEndpoint.Map(inventory);
        EnterCountsEndpoint.Map(inventory);
        ReadTagsEndpoint.Map(inventory);
        ListCountLinesEndpoint.Map(inventory);
        ExplainDifferencesEndpoint.Map(inventory);
        AskApprovalEndpoint.Map(inventory);
        PostCountEndpoint.Map(inventory);
        CloseCountEndpoint.Map(inventory);
        AnalyseCountsEndpoint.Map(inventory);
        ListCountPlansEndpoint.Map(inventory);
        SaveCountPlanEndpoint.Map(inventory);
        RemoveCountPlanEndpoint.Map(inventory);
    }
}
