using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Diagnostics;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>Hangfire's own pages under our sign-in, to look at only: what is done there would bypass the audit log.</summary>
internal static class SchedulerDashboard
{
    public const string Path = "/admin/scheduler";
    private const int LookAgainMilliseconds = 5000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.CreateApplicationBuilder().UsePathBase(Path);
        pages.Run(Show);
        app.Map(Path + "/{**path}", pages.Build()).Needs(AdministrationPermissions.Jobs).ExcludeFromDescription();
    }

    private static Task Show(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<JobScheduler>().Storage is not { } storage)
        {
            http.Response.Redirect("/admin/jobs"); // it starts behind the first requests
            return Task.CompletedTask;
        }

        // Its scripts read the status of a refusal; our page about it would answer in its place.
        if (http.Features.Get<IStatusCodePagesFeature>() is { } ours) ours.Enabled = false;
        return new AspNetCoreDashboardMiddleware(
            _ => Task.CompletedTask, storage, Options(http), DashboardRoutes.Routes, finalizeWhenNotFound: true).Invoke(http);
    }

    private static DashboardOptions Options(HttpContext http) => new()
    {
        Authorization = [], // the endpoint's policy has answered; the default lets in whoever sits at this machine, and nobody else
        IsReadOnlyFunc = _ => true,
        AppPath = "/admin/jobs",
        DashboardTitle = http.RequestServices.GetRequiredService<ITexts>()["administration.scheduler"],
        DisplayStorageConnectionString = false,
        StatsPollingInterval = LookAgainMilliseconds,
        TimeZoneResolver = new DefaultTimeZoneResolver(),
    };
}
