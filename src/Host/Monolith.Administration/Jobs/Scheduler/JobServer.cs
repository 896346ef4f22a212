using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>Hangfire's server, put together by hand: only so it goes by our clock. One worker; each part has a thread of its own.</summary>
internal sealed class JobServer(JobStorage storage, JobsActivator activator, TimeProvider clock, SchedulerPace pace) : IAsyncDisposable
{
    private const string Queue = "default";

    // A run that hears its token is back in the queue by then; one that doesn't must not keep the process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly IJobFilterProvider Filters = JobFilterProviders.Providers;

    private readonly BackgroundProcessingServer _server = new(
        storage,
        [
            new Worker([Queue], new BackgroundJobPerformer(Filters, activator), new BackgroundJobStateChanger(Filters)),
            new RecurringJobScheduler(
                new BackgroundJobFactory(Filters), pace.Poll, new DefaultTimeZoneResolver(), () => clock.GetUtcNow().UtcDateTime),
        ],
        new Dictionary<string, object> { ["Queues"] = (string[])[Queue], ["WorkerCount"] = 1 },
        new BackgroundProcessingServerOptions { ShutdownTimeout = Patience, CancellationCheckInterval = pace.Poll });

    public async ValueTask DisposeAsync()
    {
        _server.SendStop();
        using var patience = new CancellationTokenSource(Patience + TimeSpan.FromSeconds(1));
        try
        {
            await _server.WaitForShutdownAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Its threads end with the process; what they had fetched runs at the next start.
        }

        _server.Dispose();
    }
}
