using Monolith.Pos.Contracts;

namespace Monolith.Administration.SignIn;

/// <summary>Before a manager is called: who has the right, and limits that reach so far. Names only, as at the sign-in.</summary>
internal static class WhoMayLend
{
    public static async Task<Microsoft.AspNetCore.Http.IResult> List(
        HttpContext http, AdministrationDbContext db, TillCookie cookie, Rights rights, ITillGrants grants, string? permission,
        Rate? percent, Money? amount)
    {
        if (http.User.Identity?.IsAuthenticated != true && await cookie.Of(http) is null) return SessionErrors.TillNotRegistered.ToHttp();
        var ct = http.RequestAborted;
        var people = await db.Users.AsNoTracking().Where(u => u.Active && u.PinHash != null).OrderBy(u => u.DisplayName)
            .Take(SessionEndpoints.MostCashiers).ToListAsync(ct);
        var found = new List<CashierView>();
        foreach (var user in people)
        {
            var lender = new Actor(
                user.Id.ToString(), user.DisplayName, ActorKind.User, http.Source(), await rights.OfRoles(user.Roles, ct));
            if (await grants.Refuses(lender, permission ?? "", percent, amount, ct) is null) found.Add(new(user.Id, user.DisplayName));
        }

        return Results.Ok(new Page<CashierView>(found, found.Count, 0, SessionEndpoints.MostCashiers));
    }
}
