namespace Monolith.Administration.Users;

/// <summary>Nobody gives away more than they have: who grants a role must have all that it allows. The same holds for changing
/// somebody, or a new password would open the way to rights one lacks.</summary>
internal sealed class Granting(AdministrationDbContext db, Rights rights, ICurrentActor current)
{
    public bool IsAdministrator => rights.All.All(current.Actor.Can);

    public async Task<Error?> Refuses(IReadOnlyList<string> roles, IReadOnlyList<string> before, CancellationToken ct)
    {
        var known = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        if (roles.FirstOrDefault(r => !known.ContainsKey(r)) is { } unknown) return UserErrors.UnknownRole(unknown);
        return rights.OfRoles(roles.Concat(before), known).All(current.Actor.Can) ? null : UserErrors.CannotGrant;
    }
}
