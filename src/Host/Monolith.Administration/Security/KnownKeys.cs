using System.Collections.Concurrent;

namespace Monolith.Administration.Security;

/// <param name="Permissions">Their codes, separated by commas, or <see cref="ApiKey.Everything"/>.</param>
/// <param name="ExpiresAt">From then on it is as good as none.</param>
internal sealed record KnownKey(Guid Id, string Name, string Permissions, DateTimeOffset? ExpiresAt);

/// <summary>The keys of machines that are good, in memory, by hash and by id. Strangers' guesses don't fill it.</summary>
internal sealed class KnownKeys(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<AdministrationDbContext, ApiKey, string, KnownKey>(scopes, signals, clock)
{
    private readonly ConcurrentDictionary<Guid, KnownKey> _byId = new();

    public KnownKey? FindById(Guid id) => _byId.GetValueOrDefault(id);

    protected override Task<IReadOnlyList<(string Key, KnownKey? Value)>> Shape(AdministrationDbContext db, IReadOnlyList<ApiKey> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(string, KnownKey?)>>(
            [.. changed.Select(k => (k.Hash, k.RevokedAt is null ? new KnownKey(k.Id, k.Name, k.Permissions, k.ExpiresAt) : null))]);

    protected override void Moved(string key, KnownKey? before, KnownKey? after)
    {
        if (before is not null && after is null) _byId.TryRemove(before.Id, out _);
        else if (after is not null) _byId[after.Id] = after;
    }
}
