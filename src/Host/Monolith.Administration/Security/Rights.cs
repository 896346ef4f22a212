using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Security.Claims;

namespace Monolith.Administration.Security;

/// <summary>Who may do what, from memory; read anew after every change in this process and every few seconds for changes by another Host.</summary>
internal sealed class Rights(IReadOnlyList<IModule> modules, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, Known> _users = new();
    private readonly ConcurrentDictionary<string, KnownKey> _keys = new(StringComparer.Ordinal);

    public FrozenSet<string> All { get; } = modules.SelectMany(m => m.Permissions).Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null when the user is gone, not active any more, or signed in before the stamp changed.</summary>
    public async ValueTask<IReadOnlySet<string>?> OfUser(Guid userId, string stamp, CancellationToken ct)
    {
        if (!_users.TryGetValue(userId, out var known) || clock.GetElapsedTime(known.At) > Fresh)
            _users[userId] = known = await Load(userId, ct);
        return known.Stamp == stamp ? known.Permissions : null;
    }

    /// <summary>What somebody who was let in before may do now, a person or a machine; null when they may not be in any more.</summary>
    public async ValueTask<IReadOnlySet<string>?> Of(ClaimsPrincipal who, CancellationToken ct)
    {
        if (!Guid.TryParse(who.FindFirstValue(Claims.Id), out var id)) return null;
        return who.FindFirstValue(Claims.Kind) == nameof(ActorKind.ApiKey)
            ? (await LoadKey(k => k.Id == id, ct)).Permissions
            : await OfUser(id, who.FindFirstValue(Claims.Stamp) ?? "", ct);
    }

    public async ValueTask<Actor?> OfKey(string key, string source, CancellationToken ct)
    {
        var hash = Hashes.OfKey(key);
        if (!_keys.TryGetValue(hash, out var known) || clock.GetElapsedTime(known.At) > Fresh)
        {
            known = await LoadKey(k => k.Hash == hash, ct);
            if (known.Id is not null) _keys[hash] = known; // strangers' guesses don't fill the memory
        }

        return known.Id is null ? null : new(known.Id, known.Name!, ActorKind.ApiKey, source, known.Permissions!);
    }

    public void Forget()
    {
        _users.Clear();
        _keys.Clear();
    }

    public IReadOnlySet<string> OfRoles(IEnumerable<string> roles, IReadOnlyDictionary<string, Role> known) =>
        roles.Contains(RoleNames.Administrator)
            ? All
            : roles.Where(known.ContainsKey).SelectMany(r => known[r].Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries))
                .Where(All.Contains).ToFrozenSet(StringComparer.Ordinal);

    private async Task<Known> Load(Guid userId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId && u.Active, ct);
        if (user is null) return new(clock.GetTimestamp(), null, FrozenSet<string>.Empty);
        var roles = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        return new(clock.GetTimestamp(), user.SecurityStamp, OfRoles(user.RoleList, roles));
    }

    private async Task<KnownKey> LoadKey(Expression<Func<ApiKey, bool>> which, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>();
        var key = await db.ApiKeys.Where(k => k.RevokedAt == null).FirstOrDefaultAsync(which, ct);
        if (key is null) return new(clock.GetTimestamp(), null, null, null);
        var permissions = key.Permissions == ApiKey.Everything
            ? All
            : key.Permissions.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(All.Contains).ToFrozenSet(StringComparer.Ordinal);
        return new(clock.GetTimestamp(), key.Id.ToString(), key.Name, permissions);
    }

    private sealed record Known(long At, string? Stamp, IReadOnlySet<string> Permissions);

    private sealed record KnownKey(long At, string? Id, string? Name, IReadOnlySet<string>? Permissions);
}
