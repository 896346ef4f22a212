using Microsoft.EntityFrameworkCore;
using Monolith.Host.Administration.Domain;
using Monolith.Host.Persistence;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Security;

/// <summary>The roles of a new shop, filled from what each module says about its permissions. A role that is there stays as people made it.</summary>
internal sealed class DefaultRoles(AdministrationDbContext db, IReadOnlyList<IModule> modules)
{
    public Task Ensure(CancellationToken ct) => db.WriteQuietly(
        async token =>
        {
            var there = await db.Roles.Select(r => r.Code).ToListAsync(token);
            foreach (var role in Roles.All.Except(there))
            {
                var permissions = modules.SelectMany(m => m.Permissions).Where(p => p.Roles.Contains(role)).Select(p => p.Code).Order(StringComparer.Ordinal);
                db.Add(new Role { Code = role, Permissions = string.Join(',', permissions) });
            }
        },
        ct);
}
