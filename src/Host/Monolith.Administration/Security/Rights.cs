using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Claims;

namespace Monolith.Administration.Security;

/// <summary>Who may do what, from memory.</summary>
internal sealed class Rights(IReadOnlyList<IModule> modules, KnownUsers users, KnownRoles roles, KnownKeys keys, KnownSessions sessions,
    TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _ofKeys = new(StringComparer.Ordinal);
    private volatile Together _together = new(new object());

    public FrozenSet<string> All { get; } = modules.SelectMany(m => m.Permissions).Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What can be done at a till: all that a PIN gives.</summary>
    private readonly FrozenSet<string> _atTill =
        modules.SelectMany(m => m.Permissions).Where(p => p.AtTill).Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What somebody who was let in before may do now, a person or a machine; null when they may not be in any more.</summary>
    public async ValueTask<IReadOnlySet<string>?> Of(ClaimsPrincipal who, CancellationToken ct)
    {
        if (!Guid.TryParse(who.FindFirstValue(Claims.Id), out var id)) return null;
        if (who.FindFirstValue(Claims.Kind) != nameof(ActorKind.ApiKey)) return await OfPerson(id, who, ct);
        await keys.Fresh(ct);
        return keys.FindById(id) is { } key && Holds(key) ? OfKey(key) : null;
    }

    public async ValueTask<Actor?> OfKey(string key, string source, CancellationToken ct) =>
        await keys.Seek(Hashes.OfKey(key), ct) is { } known && Holds(known)
            ? new(known.Id.ToString(), known.Name, ActorKind.ApiKey, source, OfKey(known)) : null;

    public IReadOnlySet<string> OfRoles(IEnumerable<string> codes, IReadOnlyDictionary<string, Role> known) =>
        OfRoles(codes, code => known.GetValueOrDefault(code)?.Permissions);

    /// <param name="codes">Of roles, separated by commas.</param>
    public async ValueTask<IReadOnlySet<string>> OfRoles(string codes, CancellationToken ct)
    {
        await roles.Fresh(ct);
        return OfRoles(codes);
    }

    // Null when the session has ended, or the person is gone, not active any more, or has another stamp since.
    private async ValueTask<IReadOnlySet<string>?> OfPerson(Guid id, ClaimsPrincipal who, CancellationToken ct)
    {
        if (!Guid.TryParse(who.FindFirstValue(Claims.Session), out var sessionId)) return null;
        if (await sessions.Running(sessionId, ct) is not { } session || session.UserId != id) return null;
        await roles.Fresh(ct);
        if (await users.Seek(id, ct) is not { } user || user.Stamp != who.FindFirstValue(Claims.Stamp)) return null;
        var all = OfRoles(user.Roles);
        return session.Kind == ActorKind.Cashier
            ? _together.AtTill.GetOrAdd(user.Roles, _ => all.Where(_atTill.Contains).ToFrozenSet(StringComparer.Ordinal)) : all;
    }

    // Most people have one of a few sets of roles: each set is put together once, until a role changes.
    private IReadOnlySet<string> OfRoles(string codes)
    {
        var together = _together;
        if (together.State != roles.State) _together = together = new(roles.State);
        return together.Sets.GetOrAdd(codes, text => OfRoles(text.Split(',', StringSplitOptions.RemoveEmptyEntries), code => roles.Find(code)?.Permissions));
    }

    private IReadOnlySet<string> OfRoles(IEnumerable<string> codes, Func<string, string?> permissionsOf)
    {
        var all = codes.ToList();
        return all.Contains(RoleNames.Administrator) ? All : Listed(string.Join(',', all.Select(permissionsOf)));
    }

    private bool Holds(KnownKey key) => key.ExpiresAt is null || key.ExpiresAt > clock.GetUtcNow();

    private IReadOnlySet<string> OfKey(KnownKey key) =>
        key.Permissions == ApiKey.Everything ? All : _ofKeys.GetOrAdd(key.Permissions, Listed);

    private FrozenSet<string> Listed(string codes) =>
        codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(All.Contains).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="State">Of the roles that the sets were made of.</param>
    private sealed record Together(object State)
    {
        public ConcurrentDictionary<string, IReadOnlySet<string>> Sets { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, IReadOnlySet<string>> AtTill { get; } = new(StringComparer.Ordinal);
    }
}
