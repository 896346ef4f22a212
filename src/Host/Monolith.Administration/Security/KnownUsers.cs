namespace Monolith.Administration.Security;

/// <param name="Stamp">Who signed in under another one is not in any more.</param>
/// <param name="Roles">Their codes, separated by commas.</param>
internal sealed record KnownUser(string Stamp, string Roles);

/// <summary>The people who may be in, in memory.</summary>
internal sealed class KnownUsers(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<AdministrationDbContext, User, Guid, KnownUser>(scopes, signals, clock)
{
    protected override Task<IReadOnlyList<(Guid Key, KnownUser? Value)>> Shape(
        AdministrationDbContext db, IReadOnlyList<User> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(Guid, KnownUser?)>>([.. changed.Select(u => (u.Id, u.Active ? new KnownUser(u.SecurityStamp, u.Roles) : null))]);
}
