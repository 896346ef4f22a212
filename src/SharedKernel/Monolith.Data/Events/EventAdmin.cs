using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.Data.Events;

/// <summary>Where each subscriber stands, what is parked, and the ways to put it right: retry, skip with a reason, rebuild.</summary>
public sealed class EventAdmin(
    IEnumerable<Subscription> subscriptions, IEnumerable<ModuleContext> contexts, IServiceScopeFactory scopes, IEngine engine, EventSignals signals)
{
    private readonly LogReader _log = new(engine, new());

    public async Task<IReadOnlyList<SubscriberState>> States(CancellationToken ct)
    {
        var states = new List<SubscriberState>();
        foreach (var subscription in subscriptions)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = Open(scope, subscription.Module);
            var at = await db.Set<PositionRow>().FirstOrDefaultAsync(p => p.Name == subscription.Name, ct);
            var position = at is null ? EventPosition.Start : new(at.Stamp, at.Number);
            var parked = await db.Set<ParkedRow>().CountAsync(p => p.Subscriber == subscription.Name && p.State == ParkedState.Parked, ct);
            var waiting = await _log.Count(Context(subscription.Source).TablePrefix + "events", position, ct);
            states.Add(new(subscription.Name, subscription.Module, subscription.Source, position, at?.MovedAt, waiting, parked,
                typeof(IRebuildable).IsAssignableFrom(subscription.Subscriber)));
        }

        return states;
    }

    public async Task<IReadOnlyList<ParkedEvent>> Parked(CancellationToken ct)
    {
        var all = new List<ParkedEvent>();
        foreach (var context in contexts)
        {
            await using var scope = scopes.CreateAsyncScope();
            var rows = await Open(scope, context.Module).Set<ParkedRow>().Where(p => p.State == ParkedState.Parked).OrderBy(p => p.Id).Take(500).ToListAsync(ct);
            all.AddRange(rows.Select(r => new ParkedEvent(context.Module, r.Id, r.Subscriber, r.Name, r.Payload, r.Failure, r.At, r.ParkedAt)));
        }

        return all;
    }

    /// <summary>Hands the parked event to its subscriber again. Errors: events.parked-not-found, events.still-failing</summary>
    public Task<Result<Done>> Retry(string module, long id, Actor actor, CancellationToken ct) =>
        Settle(module, id, actor, "events.retry", null, ct);

    /// <summary>Gives the event up for this subscriber. Errors: events.parked-not-found, events.reason-required</summary>
    public Task<Result<Done>> Skip(string module, long id, string reason, Actor actor, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult<Result<Done>>(EventErrors.ReasonRequired)
            : Settle(module, id, actor, "events.skip", reason.Trim(), ct);

    /// <summary>Throws the subscriber's effects away and lets it read its log from the start.
    /// Errors: events.unknown-subscriber, events.not-rebuildable</summary>
    public async Task<Result<Done>> Rebuild(string subscriber, Actor actor, CancellationToken ct)
    {
        var subscription = subscriptions.FirstOrDefault(s => s.Name == subscriber);
        if (subscription is null) return EventErrors.UnknownSubscriber(subscriber);
        if (!typeof(IRebuildable).IsAssignableFrom(subscription.Subscriber)) return EventErrors.NotRebuildable(subscriber);

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = actor;
        var db = Open(scope, subscription.Module);
        var result = await db.Write<Done>("events.rebuild", async token =>
        {
            await db.Lock("positions", token);
            await ((IRebuildable)scope.ServiceProvider.GetRequiredService(subscription.Subscriber)).Clear(token);
            var position = await db.Set<PositionRow>().FirstAsync(p => p.Name == subscriber, token);
            (position.Stamp, position.Number) = (0, 0);
            db.Audit($"subscriber:{subscriber}");
            return Done.It;
        }, ct);
        signals.Raise(subscription.Source);
        return result;
    }

    private async Task<Result<Done>> Settle(string module, long id, Actor actor, string action, string? skipReason, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = actor;
        var db = Open(scope, module);
        try
        {
            return await db.Write<Done>(action, async token =>
            {
                var row = await db.Set<ParkedRow>().FirstOrDefaultAsync(p => p.Id == id && p.State == ParkedState.Parked, token);
                if (row is null) return EventErrors.ParkedNotFound;
                db.Audit($"event:{row.Subscriber}/{row.Name}/{row.Number}", reason: skipReason);
                (row.State, row.Reason) = (skipReason is null ? ParkedState.Retried : ParkedState.Skipped, skipReason);
                if (skipReason is not null) return Done.It;

                var subscription = subscriptions.First(s => s.Name == row.Subscriber);
                var subscriber = (ISubscriber)scope.ServiceProvider.GetRequiredService(subscription.Subscriber);
                var received = new Received(EventLog.Read(subscription.Events[row.Name], row.Payload), new(row.Stamp, row.Number), row.At);
                await subscriber.Handle([received], token);
                return Done.It;
            }, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return EventErrors.StillFailing(failure.Message);
        }
    }

    private ModuleDbContext Open(AsyncServiceScope scope, string module) =>
        (ModuleDbContext)scope.ServiceProvider.GetRequiredService(Context(module).ContextType);

    private ModuleContext Context(string module) =>
        contexts.First(c => string.Equals(c.Module, module, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Waiting">Events it has not read yet.</param>
public sealed record SubscriberState(
    string Name, string Module, string Source, EventPosition Position, DateTimeOffset? MovedAt, long Waiting, int Parked, bool Rebuildable);

public sealed record ParkedEvent(
    string Module, long Id, string Subscriber, string Name, string Payload, string Failure, DateTimeOffset At, DateTimeOffset ParkedAt);
