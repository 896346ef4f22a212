using Monolith.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.Data.Events;

/// <summary>Brings one subscriber forward in the log it hears. What it does and how far it got are one transaction.</summary>
internal sealed class SubscriberReader(
    Subscription subscription,
    ModuleContext hearing,
    ModuleContext source,
    IServiceScopeFactory scopes,
    LogReader log,
    ReadEvents readEvents,
    PumpOptions options,
    ReaderLag lag,
    IFaults faults,
    TimeProvider clock,
    ILogger logger)
{
    private readonly string _events = source.TablePrefix + "events";

    // Where this reader was last seen. A guess, which the write checks before it acts on it.
    private EventPosition? _at;

    public string Source => subscription.Source;

    public string Name => subscription.Name;

    /// <summary>Reads one batch. Returns how many events it took, 0 when there is nothing to do or another Host is at it.</summary>
    public async Task<int> ReadOnce(CancellationToken ct)
    {
        try
        {
            var taken = await Advance(options.BatchSize, ct);
            if (taken < options.BatchSize) lag.CaughtUp(subscription.Name);
            return taken;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            lag.CaughtUp(subscription.Name); // what fails brakes nobody
            if (faults.Of(failure) is not null) throw; // no event's fault
            logger.LogWarning(failure, "{Subscriber}: a batch failed; its events are now taken one by one", subscription.Name);
            return await AdvanceOneCarefully(ct);
        }
    }

    /// <summary>How many events it has not read, those that can't be read yet included.</summary>
    public async Task<long> Unread(CancellationToken ct)
    {
        await using var scope = OpenScope(out var db);
        return await log.Count(_events, await StoredPosition(db, ct) ?? EventPosition.Start, ct);
    }

    private async Task<int> AdvanceOneCarefully(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await Advance(1, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && faults.Of(failure) is null)
            {
                if (attempt >= options.RetryDelays.Count) return await Park(failure, ct);
                await Task.Delay(options.RetryDelays[attempt], clock, ct);
            }
        }
    }

    private async Task<int> Advance(int take, CancellationToken ct)
    {
        while (true)
        {
            await using var scope = OpenScope(out var db);
            // Read and parsed before the write: nobody waits at the gate for that.
            var ahead = await LookAhead(db, take, ct);
            if (ahead.Count == 0) return 0;
            if (take > 1) lag.Reads(subscription.Name, ahead[0].At);
            if (await Handle(scope.ServiceProvider, db, ahead, ct) is { } taken) return taken;
        }
    }

    /// <returns>The events after the position as this reader knows it; the table is asked where that seems to be the end, for a rebuild
    /// sets it back and another Host may have read on.</returns>
    private async Task<List<StoredEvent>> LookAhead(ModuleDbContext db, int take, CancellationToken ct)
    {
        var known = _at;
        if (known is not null && await log.Read(_events, known.Value, take, ct) is { Count: > 0 } more) return more;
        _at = await StoredPosition(db, ct);
        return _at is { } stored && stored != known ? await log.Read(_events, stored, take, ct) : [];
    }

    /// <returns>How many were taken; null when the position was another by now.</returns>
    private async Task<int?> Handle(IServiceProvider services, ModuleDbContext db, List<StoredEvent> ahead, CancellationToken ct)
    {
        var heard = ahead
            .Where(e => subscription.Events.ContainsKey(e.Name))
            .Select(e => new Received(readEvents.Get(_events, e, subscription.Events[e.Name]), e.Position, e.At))
            .ToList();
        var subscriber = (ISubscriber)services.GetRequiredService(subscription.Subscriber);
        var (from, to) = (_at, ahead[^1].Position);
        int? taken = null;
        await Writer.RunQuietly(
            db,
            WritePriority.Background,
            async token =>
            {
                taken = null;
                if (await LockPosition(db, token) is not { } position)
                {
                    taken = 0; // another Host is at it
                    return;
                }

                _at = position;
                if (position != from) return;
                if (heard.Count > 0) await subscriber.Handle(heard, token);
                await MovePosition(db, to, token);
                taken = ahead.Count;
            },
            ct);
        if (taken > 0) _at = to;
        return taken;
    }

    private async Task<int> Park(Exception failure, CancellationToken ct)
    {
        await using var scope = OpenScope(out var db);
        var parked = 0;
        await Writer.RunQuietly(
            db,
            WritePriority.Background,
            async token =>
            {
                if (await LockPosition(db, token) is not { } position) return;
                var stored = await log.Read(_events, position, 1, token);
                if (stored.Count == 0) return;
                var e = stored[0];
                db.Add(new ParkedRow
                {
                    Subscriber = subscription.Name,
                    Stamp = e.Position.Stamp,
                    Number = e.Position.Number,
                    Name = e.Name,
                    Payload = e.Text,
                    At = e.At,
                    Failure = failure.ToString(),
                    ParkedAt = clock.GetUtcNow(),
                });
                await MovePosition(db, e.Position, token);
                (parked, _at) = (1, null);
            },
            ct);
        logger.LogError(failure, "{Subscriber}: an event kept failing and is parked", subscription.Name);
        return parked;
    }

    private AsyncServiceScope OpenScope(out ModuleDbContext db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System(subscription.Name);
        db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(hearing.ContextType);
        return scope;
    }

    private async Task<EventPosition?> StoredPosition(ModuleDbContext db, CancellationToken ct)
    {
        EventPosition? at = null;
        await db.Read(
            $"SELECT stamp, number FROM {hearing.TablePrefix}positions WHERE name = @p0", [subscription.Name],
            row => at = new EventPosition(row.GetInt64(0), row.GetInt64(1)), ct);
        return at;
    }

    private async Task<EventPosition?> LockPosition(ModuleDbContext db, CancellationToken ct)
    {
        EventPosition? at = null;
        await db.Read(
            db.Services.Engine.LockPositionSql(hearing.TablePrefix + "positions"), [subscription.Name],
            row => at = new EventPosition(row.GetInt64(0), row.GetInt64(1)), ct);
        return at;
    }

    private Task MovePosition(ModuleDbContext db, EventPosition to, CancellationToken ct) => db.Execute(
        $"UPDATE {hearing.TablePrefix}positions SET stamp = @p0, number = @p1, moved_at = @p2 WHERE name = @p3",
        [to.Stamp, to.Number, Instants.ToMicroseconds(clock.GetUtcNow()), subscription.Name], ct);
}
