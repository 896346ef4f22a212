using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Monolith.SharedKernel.Data;
using Monolith.SharedKernel.Data.Model;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.SharedKernel.Events;

/// <summary>Brings one subscriber forward in the log it hears. What it does and how far it got are one transaction.</summary>
internal sealed class SubscriberReader(
    Subscription subscription,
    ModuleContext hearing,
    ModuleContext source,
    IServiceScopeFactory scopes,
    LogReader log,
    ReadEvents readEvents,
    PumpOptions options,
    TimeProvider clock,
    ILogger logger)
{
    private readonly string _events = source.TablePrefix + "events";

    public string Source => subscription.Source;

    public string Name => subscription.Name;

    /// <summary>Reads one batch. Returns how many events it took, 0 when there is nothing to do or another Host is at it.</summary>
    public async Task<int> ReadOnce(CancellationToken ct)
    {
        try
        {
            return await Advance(options.BatchSize, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning(failure, "{Subscriber}: a batch failed; its events are now taken one by one", subscription.Name);
            return await AdvanceOneCarefully(ct);
        }
    }

    /// <summary>How many events it has not read, those that can't be read yet included.</summary>
    public async Task<long> Unread(CancellationToken ct)
    {
        await using var scope = OpenScope(out var db);
        var at = await db.Set<PositionRow>().FirstOrDefaultAsync(p => p.Name == subscription.Name, ct);
        return await log.Count(_events, at is null ? EventPosition.Start : new(at.Stamp, at.Number), ct);
    }

    private async Task<int> AdvanceOneCarefully(CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await Advance(1, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                if (attempt >= options.RetryDelays.Count) return await Park(failure, ct);
                await Task.Delay(options.RetryDelays[attempt], clock, ct);
            }
        }
    }

    private async Task<int> Advance(int take, CancellationToken ct)
    {
        await using var scope = OpenScope(out var db);
        var taken = 0;
        await Writer.RunQuietly(
            db,
            WritePriority.Background,
            async token =>
            {
                taken = 0;
                if (await LockPosition(db, token) is not { } position) return;
                var stored = await log.Read(_events, position, take, token);
                if (stored.Count == 0) return;

                var heard = stored
                    .Where(e => subscription.Events.ContainsKey(e.Name))
                    .Select(e => new Received(readEvents.Get(_events, e, subscription.Events[e.Name]), e.Position, e.At))
                    .ToList();
                if (heard.Count > 0)
                {
                    var subscriber = (ISubscriber)scope.ServiceProvider.GetRequiredService(subscription.Subscriber);
                    await subscriber.Handle(heard, token);
                }

                await MovePosition(db, stored[^1].Position, token);
                taken = stored.Count;
            },
            ct);
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
                    Payload = e.Payload,
                    At = e.At,
                    Failure = failure.ToString(),
                    ParkedAt = clock.GetUtcNow(),
                });
                await MovePosition(db, e.Position, token);
                parked = 1;
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
