using Monolith.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.SharedKernel.Modules;

namespace Monolith.Data.Events;

/// <summary>Runs every subscriber in a loop of its own: woken by the signal, looking by itself every few seconds.</summary>
public sealed class EventPump : BackgroundService
{
    private readonly EventSignals _signals;
    private readonly PumpOptions _options;
    private readonly TimeProvider _clock;
    private readonly IServiceScopeFactory _scopes;
    private readonly IFaults _faults;
    private readonly ILogger<EventPump> _log;
    private readonly IReadOnlyList<ModuleContext> _contexts;
    private readonly IReadOnlyList<Subscription> _subscriptions;
    private readonly List<SubscriberReader> _readers;

    public EventPump(
        IEnumerable<Subscription> subscriptions, IEnumerable<ModuleContext> contexts, IEngine engine, EventSignals signals, ReaderLag lag,
        IFaults faults, IServiceScopeFactory scopes, PumpOptions options, TimeProvider clock, ILogger<EventPump> log)
    {
        (_signals, _options, _clock, _scopes, _faults, _log) = (signals, options, clock, scopes, faults, log);
        _contexts = contexts.ToList();
        _subscriptions = subscriptions.ToList();
        var readEvents = new ReadEvents();
        _readers = _subscriptions.Select(s => new SubscriberReader(
            s, ContextOf(s.Module), ContextOf(s.Source), scopes, new LogReader(engine, readEvents), readEvents, options, lag, faults,
            clock, log)).ToList();
    }

    /// <summary>Reads until no subscriber finds anything more and nothing is left to be done in steps: for the importer, the command line
    /// and tests.</summary>
    public async Task Drain(CancellationToken ct)
    {
        await EnsurePositions(ct);
        while (true)
        {
            var any = false;
            foreach (var reader in _readers)
            {
                while (await reader.ReadOnce(ct) > 0) any = true;
            }

            if (any || await Step(ct)) continue;
            // On a server, somebody's open transaction may hold back what is committed already: it is not lost, only not safe yet.
            var unread = 0L;
            foreach (var reader in _readers) unread += await reader.Unread(ct);
            if (unread == 0) return;
            await Task.Delay(_options.Gather, _clock, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await EnsurePositions(stoppingToken);
        await Task.WhenAll(_readers.Select(r => Loop(r, stoppingToken)));
    }

    private async Task Loop(SubscriberReader reader, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var signal = _signals.Next(reader.Source);
            try
            {
                var taken = await reader.ReadOnce(ct);
                if (taken >= _options.BatchSize) continue;
                if (taken == 0) await Task.WhenAny(signal, Task.Delay(_options.Poll, _clock, ct));
                if (taken > 0 || signal.IsCompleted) await Task.Delay(_options.Gather, _clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Not the event's fault (the database is away, say): wait and look again.
                if (_faults.Of(failure) is { } known) _log.LogWarning("{Subscriber} waits: {Why}", reader.Name, known.Message);
                else _log.LogError(failure, "{Subscriber} can't read; trying again soon", reader.Name);
                await Task.WhenAny(Task.Delay(_options.Poll, _clock, ct));
            }
        }
    }

    /// <summary>What events left to be done in steps may make more of them.</summary>
    private async Task<bool> Step(CancellationToken ct)
    {
        var any = false;
        await using var scope = _scopes.CreateAsyncScope();
        foreach (var work in scope.ServiceProvider.GetServices<IStepwise>())
        {
            while (await work.Step(ct)) any = true;
        }

        return any;
    }

    /// <summary>Gives every subscriber that is new a position at the start of its log.</summary>
    private async Task EnsurePositions(CancellationToken ct)
    {
        foreach (var subscription in _subscriptions)
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(ContextOf(subscription.Module).ContextType);
            if (await db.Set<PositionRow>().AnyAsync(p => p.Name == subscription.Name, ct)) continue;
            await Writer.RunQuietly(db, WritePriority.Background, async token =>
            {
                if (await db.Set<PositionRow>().AnyAsync(p => p.Name == subscription.Name, token)) return;
                db.Add(new PositionRow { Name = subscription.Name, Source = subscription.Source, MovedAt = _clock.GetUtcNow() });
            }, ct);
        }
    }

    private ModuleContext ContextOf(string module) =>
        _contexts.FirstOrDefault(c => string.Equals(c.Module, module, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"No module '{module}' has a context.");
}
