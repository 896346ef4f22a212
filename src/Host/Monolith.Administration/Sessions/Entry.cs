using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Monolith.Administration.Sessions;

/// <summary>Somebody who was let in.</summary>
internal sealed record Entered(User User, Session Session);

/// <summary>Coming in and going out, as the browser and the server both know it.</summary>
internal sealed class Entry(AdministrationDbContext db, AccessLog log, TimeProvider clock)
{
    /// <summary>Gives the browser its cookie. Who was in with it before is out.</summary>
    public async Task<ClaimsPrincipal> Enter(HttpContext http, Entered entered)
    {
        await End(await In(http));
        var principal = Claims.Of(entered.User, entered.Session, SignInCookie.SchemeName);
        await http.SignInAsync(SignInCookie.SchemeName, principal);
        return principal;
    }

    /// <summary>Ends the session on the server, so that a copy of the cookie is worth nothing either.</summary>
    public async Task Leave(HttpContext http)
    {
        await End(await In(http));
        await http.SignOutAsync(SignInCookie.SchemeName);
    }

    private static async Task<ClaimsPrincipal?> In(HttpContext http) => (await http.AuthenticateAsync(SignInCookie.SchemeName)).Principal;

    // The client may hang up: what was asked for is done.
    private async Task End(ClaimsPrincipal? who)
    {
        if (!Guid.TryParse(who?.FindFirstValue(Claims.Session), out var id)) return;
        await db.WriteQuietly(
            async token =>
            {
                var session = await db.Sessions.FirstOrDefaultAsync(s => s.Id == id, token);
                if (session is null or { EndedAt: not null }) return;
                session.EndedAt = clock.GetUtcNow();
                db.Add(log.Row("session.ended", "user:" + who!.FindFirstValue(Claims.UserName), null, who));
            },
            CancellationToken.None);
    }
}
