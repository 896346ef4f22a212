using Microsoft.EntityFrameworkCore;
using Monolith.Host.Import;
using Monolith.Host.Persistence;
using Monolith.Host.Security;
using Monolith.SharedKernel.Security;

namespace Monolith.Demo;

/// <summary>Lets the demo's people do their own work, with their own rights: what the demo shows was done by somebody who may do it.</summary>
internal sealed class DemoStaff(ActorHolder holder, Rights rights, AdministrationDbContext db)
{
    public async Task<T> As<T>(string userName, Func<Task<T>> work, CancellationToken ct)
    {
        var before = holder.Actor;
        holder.Actor = await Person(userName, ct);
        try
        {
            return await work();
        }
        finally
        {
            holder.Actor = before;
        }
    }

    private async Task<Actor> Person(string userName, CancellationToken ct)
    {
        var id = StableIds.Of("demo-user", userName);
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == id, ct);
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        var kind = user.RoleList.Contains(Roles.Cashier) ? ActorKind.Cashier : ActorKind.User;
        return new(user.Id.ToString(), user.DisplayName, kind, "demo", rights.OfRoles(user.RoleList, roles));
    }
}
