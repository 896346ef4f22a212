using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Data;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database, parked events, jobs and disk; 503 only when it can't sell.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddMonolithHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", tags: [Ready])
        .AddCheck<EventsHealth>("events", tags: [Ready])
        .AddCheck<JobsHealth>("jobs", tags: [Ready])
        .AddCheck<DiskHealth>("disk", tags: [Ready]);

    public static void MapMonolithHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status.Word(),
            Checks = report.Entries.ToDictionary(e => e.Key, e => new { Status = e.Value.Status.Word(), e.Value.Description }),
        },
        KernelJson.Options,
        http.RequestAborted);
}
