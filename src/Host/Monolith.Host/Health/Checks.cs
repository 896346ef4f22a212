using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Host.Composition;
using Monolith.Host.Jobs;
using Monolith.Host.Persistence;
using Monolith.SharedKernel.Data;
using Monolith.SharedKernel.Events;

namespace Monolith.Host.Health;

internal sealed class DatabaseHealth(IEngine engine, AdministrationDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.Shops.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy(engine.Kind.ToString());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database can't be read.", failure);
        }
    }
}

internal sealed class EventsHealth(EventAdmin events) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var parked = (await events.States(cancellationToken)).Sum(s => s.Parked);
        return parked == 0
            ? HealthCheckResult.Healthy("No parked events.")
            : HealthCheckResult.Degraded($"{parked} parked events wait for an administrator.");
    }
}

internal sealed class JobsHealth(AdministrationDbContext db, JobScheduler scheduler) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (scheduler.Failure is { } why) return HealthCheckResult.Degraded($"The scheduler doesn't run: {why}");
        var latest = await db.JobRuns
            .Where(r => r.EndedAt != null && r.StartedAt == db.JobRuns.Where(o => o.Job == r.Job && o.EndedAt != null).Max(o => o.StartedAt))
            .Where(r => r.Failed).Select(r => r.Job).ToListAsync(cancellationToken);
        return latest.Count == 0
            ? HealthCheckResult.Healthy("No job failed in its last run.")
            : HealthCheckResult.Degraded($"Failed in their last run: {string.Join(", ", latest)}.");
    }
}

internal sealed class DiskHealth(ShopOptions options) : IHealthCheck
{
    private const long Little = 1L << 30;
    private const long TooLittle = 100L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
        var text = $"{free >> 20} MiB free for {options.DataFolder}.";
        return Task.FromResult(free < TooLittle ? HealthCheckResult.Unhealthy(text) : free < Little ? HealthCheckResult.Degraded(text) : HealthCheckResult.Healthy(text));
    }
}
