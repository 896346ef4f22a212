namespace Monolith.Administration.Users;

internal sealed class People(AdministrationDbContext db, Rights rights) : IPeople
{
    public async Task<Actor?> Find(Guid userId, string source, CancellationToken ct)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct) is not { } user) return null;
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        var kind = user.RoleList.Contains(RoleNames.Cashier) ? ActorKind.Cashier : ActorKind.User;
        return new(user.Id.ToString(), user.DisplayName, kind, source, rights.OfRoles(user.RoleList, roles));
    }
}
