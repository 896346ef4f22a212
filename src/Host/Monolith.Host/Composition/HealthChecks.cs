using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Administration.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Composition;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: every light that the modules bring; 503 only when it can't sell.</summary>
internal static class HealthChecks
{
    /// <summary>A check for each probe that was found in the modules, named after its class.</summary>
    public static void AddHealthOfProbes(this IServiceCollection services)
    {
        var health = services.AddHealthChecks();
        foreach (var probe in services.Where(s => s.ServiceType == typeof(IHealthProbe)).Select(s => s.ImplementationType!).ToList())
        {
            health.Add(new HealthCheckRegistration(
                IHealthProbe.NameOf(probe),
                scope => new CheckOfProbe((IHealthProbe)ActivatorUtilities.CreateInstance(scope, probe), scope.GetRequiredService<ITexts>()),
                failureStatus: null,
                tags: null));
        }
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous();
    }

    // Paths, servers and free space are nobody's business who isn't signed in and may see the health page.
    private static Task Write(HttpContext http, HealthReport report)
    {
        var isFor = http.RequestServices.GetRequiredService<ICurrentActor>().Actor.Can(AdministrationPermissions.Health);
        object answer = isFor
            ? new
            {
                Status = Word(report.Status),
                Checks = report.Entries.ToDictionary(e => e.Key, e => new { Status = Word(e.Value.Status), e.Value.Description }),
            }
            : new { Status = Word(report.Status) };
        return http.Response.WriteAsJsonAsync(answer, answer.GetType(), KernelJson.Options, http.RequestAborted);
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>In English: it is read by machines.</summary>
    private sealed class CheckOfProbe(IHealthProbe probe, ITexts texts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var seen = await probe.Look(cancellationToken);
            return new(Status(seen.State), seen.Says.In(texts, "en"), seen.Failure);
        }

        private static HealthStatus Status(HealthState state) => state switch
        {
            HealthState.Good => HealthStatus.Healthy,
            HealthState.Degraded => HealthStatus.Degraded,
            _ => HealthStatus.Unhealthy,
        };
    }
}
