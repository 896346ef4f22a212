namespace Monolith.Administration.Roles;

/// <summary>The built-in roles, filled from what each module says about its permissions: all of them in a new shop, and in one that is there
/// those that a new version brought. What people gave or took stays as they made it.</summary>
internal sealed class DefaultRoles(AdministrationDbContext db, IReadOnlyList<IModule> modules)
{
    private const string Action = "administration.offer-permissions";

    public async Task Ensure(CancellationToken ct)
    {
        if (!await AnyIsBehind(ct)) return;
        var done = await db.Write<bool>(Action, async token =>
        {
            await db.Lock("roles", token); // several Hosts may start at once
            var roles = await db.Roles.ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, token);
            foreach (var code in RoleNames.All) Bring(roles.GetValueOrDefault(code), code);
            return true;
        }, ct);
        if (!done.IsOk) throw new InvalidOperationException($"The roles could not be brought up to date: {done.Error!.Message}");
    }

    private async Task<bool> AnyIsBehind(CancellationToken ct)
    {
        var offered = await db.Roles.ToDictionaryAsync(r => r.Code, r => r.Offered, StringComparer.Ordinal, ct);
        return RoleNames.All.Any(code => !offered.TryGetValue(code, out var before) || before is null || MeantFor(code).Except(List(before)).Any());
    }

    private void Bring(Role? role, string code)
    {
        var meant = MeantFor(code).ToList();
        if (role is null)
        {
            db.Add(new Role { Code = code, Permissions = Text(meant), Offered = Text(meant) });
            db.Audit("role:" + code, after: new { Given = string.Join(", ", meant) });
            return;
        }

        var offered = role.Offered is null ? OfferedBefore(role, meant) : List(role.Offered);
        var added = meant.Except(offered).ToList();
        if (role.Offered is not null && added.Count == 0) return;
        role.Offered = Text(offered.Union(meant));
        role.Permissions = Text(List(role.Permissions).Union(added));
        if (added.Count > 0) db.Audit(role.AuditSubject, after: new { Given = string.Join(", ", added) }, reason: "new in this version");
    }

    // A role of before offers were kept: one that nobody has changed was given what it has, of another nothing is given back that may have been taken.
    private static IReadOnlyList<string> OfferedBefore(Role role, IReadOnlyList<string> meant) => role.Version <= 1 ? List(role.Permissions) : meant;

    private IEnumerable<string> MeantFor(string role) => modules.SelectMany(m => m.Permissions).Where(p => p.Roles.Contains(role)).Select(p => p.Code);

    private static string[] List(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
