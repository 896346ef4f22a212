using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Host.Composition;
using Monolith.Host.Jobs;
using Monolith.Host.Persistence;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Text;

namespace Monolith.Administration.Health;

internal sealed class DatabaseHealth(AdministrationDbContext db, ITexts texts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await db.Shops.AnyAsync(cancellationToken);
            return Says.Of(HealthStatus.Healthy, texts, Sentence.Of("administration.says-database"));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Says.Of(HealthStatus.Unhealthy, texts, Sentence.Of("administration.says-no-database"), failure);
        }
    }
}

internal sealed class EventsHealth(EventAdmin events, ITexts texts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var parked = (await events.States(cancellationToken)).Sum(s => s.Parked);
        return parked == 0
            ? Says.Of(HealthStatus.Healthy, texts, Sentence.Of("administration.says-nothing-parked"))
            : Says.Of(HealthStatus.Degraded, texts, Sentence.Of("administration.says-parked", parked));
    }
}

internal sealed class JobsHealth(AdministrationDbContext db, JobScheduler scheduler, ITexts texts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (scheduler.Failure is { } why) return Says.Of(HealthStatus.Degraded, texts, Sentence.Of("administration.says-no-scheduler", why));
        var latest = await db.JobRuns
            .Where(r => r.EndedAt != null && r.StartedAt == db.JobRuns.Where(o => o.Job == r.Job && o.EndedAt != null).Max(o => o.StartedAt))
            .Where(r => r.Failed).Select(r => r.Job).ToListAsync(cancellationToken);
        return latest.Count == 0
            ? Says.Of(HealthStatus.Healthy, texts, Sentence.Of("administration.says-jobs-ran"))
            : Says.Of(HealthStatus.Degraded, texts, Sentence.Of("administration.says-jobs-failed", latest.Count, Sentence.Word("job." + latest[0])));
    }
}

internal sealed class DiskHealth(ShopOptions options, ITexts texts) : IHealthCheck
{
    private const long Little = 1L << 30;
    private const long TooLittle = 100L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace;
        var status = free < TooLittle ? HealthStatus.Unhealthy : free < Little ? HealthStatus.Degraded : HealthStatus.Healthy;
        return Task.FromResult(Says.Of(status, texts, Sentence.Of("administration.says-disk", FormattableString.Invariant($"{free / (decimal)Little:N1}"), options.DataFolder)));
    }
}
