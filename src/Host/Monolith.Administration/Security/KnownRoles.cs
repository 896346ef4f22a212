namespace Monolith.Administration.Security;

/// <summary>The roles in memory, by code.</summary>
internal sealed class KnownRoles(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<AdministrationDbContext, Role, string, Role>(scopes, signals, clock)
{
    private volatile object _state = new();

    /// <summary>Another one after every change, for those who keep what they made of the roles.</summary>
    public object State => _state;

    protected override Task<IReadOnlyList<(string Key, Role? Value)>> Shape(AdministrationDbContext db, IReadOnlyList<Role> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(string, Role?)>>([.. changed.Select(r => (r.Code, (Role?)r))]);

    protected override void Moved(string key, Role? before, Role? after) => _state = new();
}
