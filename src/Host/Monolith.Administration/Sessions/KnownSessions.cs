using System.Collections.Concurrent;

namespace Monolith.Administration.Sessions;

internal sealed record KnownSession(Guid UserId, ActorKind Kind, string Block, DateTimeOffset EndsAt);

/// <summary>The sessions that were not ended, in memory. Those whose time is over stay until the next start and let nobody in.</summary>
internal sealed class KnownSessions(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<AdministrationDbContext, Session, Guid, KnownSession>(scopes, signals, clock)
{
    private readonly ConcurrentDictionary<string, byte> _blocks = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock = clock;

    public async ValueTask<KnownSession?> Running(Guid id, CancellationToken ct) =>
        await Seek(id, ct) is { } session && session.EndsAt > _clock.GetUtcNow() ? session : null;

    /// <summary>Somebody has signed in from there: one of the shop's own places, most likely.</summary>
    public bool HaveSeen(string block) => _blocks.ContainsKey(block);

    protected override Task<IReadOnlyList<(Guid Key, KnownSession? Value)>> Shape(AdministrationDbContext db,
        IReadOnlyList<Session> changed, CancellationToken ct)
    {
        foreach (var session in changed) _blocks.TryAdd(session.Block, 0);
        return Task.FromResult<IReadOnlyList<(Guid, KnownSession?)>>(
            [.. changed.Select(s => (s.Id, s.EndedAt is null ? new KnownSession(s.UserId, s.Kind, s.Block, s.EndsAt) : null))]);
    }
}
