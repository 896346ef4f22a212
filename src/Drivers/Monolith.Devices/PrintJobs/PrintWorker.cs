using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Devices.Drivers;

namespace Monolith.Devices.PrintJobs;

/// <summary>Keeps the printers busy: one job at a time on each, all printers side by side. Looks for drivers now and then.</summary>
internal sealed class PrintWorker(
    JobPrinting printing, DriverShelf drivers, DevicePool devices, PrintSignal signal, DevicesOptions options, TimeProvider clock,
        ILogger<PrintWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookForAbandoned = TimeSpan.FromMinutes(1);

    // The signal is raised inside the transaction that makes the job: its commit is a moment away.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20);
    private const int EagerLooks = 6;

    private readonly Dictionary<Guid, Task> _lanes = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Task.WhenAll(Scan(stoppingToken), Print(stoppingToken));
    }

    private async Task Scan(CancellationToken ct)
    {
        var scanned = clock.GetTimestamp();
        await Guarded("looking for drivers", () => drivers.Scan(ct), ct);
        while (!ct.IsCancellationRequested)
        {
            await Pause(options.LookEvery, ct);
            await Guarded("looking for drivers", async () =>
            {
                var due = clock.GetElapsedTime(scanned) >= options.ScanEvery;
                if (due) await drivers.Scan(ct);
                if (due || await drivers.ScanIfChanged(ct)) scanned = clock.GetTimestamp();
                // What let go of a driver lets the next scan let go of it, too.
                if (await devices.LetGoOfRetired(ct)) await drivers.Scan(ct);
            }, ct);
        }
    }

    private async Task Print(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && !await Guarded("looking for interrupted jobs", () => Recover(true, ct), ct)) await Pause(options.Poll, ct);
        var recovered = clock.GetTimestamp();
        var eager = 0;
        while (!ct.IsCancellationRequested)
        {
            var next = signal.Next;
            await Guarded("looking for jobs", () => StartLanes(ct), ct);
            var wait = eager > 0 ? FirstLook * Math.Pow(2, EagerLooks - eager) : options.Poll;
            await Task.WhenAny(next, Pause(wait, ct));
            eager = next.IsCompleted ? EagerLooks : Math.Max(0, eager - 1);
            if (clock.GetElapsedTime(recovered) < LookForAbandoned) continue;
            recovered = clock.GetTimestamp();
            await Guarded("looking for abandoned jobs", () => Recover(false, ct), ct);
        }

        await Task.WhenAll(_lanes.Values);
    }

    private async Task StartLanes(CancellationToken ct)
    {
        foreach (var device in await printing.DevicesDue(ct))
        {
            if (_lanes.TryGetValue(device, out var running) && !running.IsCompleted) continue;
            _lanes[device] = Lane(device, ct);
        }
    }

    private async Task Lane(Guid device, CancellationToken ct)
    {
        await Task.Yield();
        await Guarded("printing", async () =>
        {
            while (!ct.IsCancellationRequested && await printing.PrintNext(device, ct))
            {
            }
        }, ct);
    }

    private async Task Recover(bool atStart, CancellationToken ct)
    {
        var found = await printing.MarkInterrupted(atStart, ct);
        if (found > 0) log.LogWarning("{Count} print jobs were cut off: look at the paper, then print them again or let them be", found);
    }

    /// <summary>Whatever goes wrong here (the database is away, say) is tried again later; printing never stops the shop.</summary>
    private async Task<bool> Guarded(string what, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogError(failure, "Trouble while {What}; trying again soon", what);
            return false;
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            return true; // the process is stopping
        }
    }

    private async Task Pause(TimeSpan time, CancellationToken ct) =>
        await Task.Delay(time, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
