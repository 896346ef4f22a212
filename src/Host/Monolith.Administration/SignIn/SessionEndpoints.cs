using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Monolith.Pos.Contracts;

namespace Monolith.Administration.SignIn;

/// <summary>Signing in and out at the API: by password, and by PIN on a registered till.</summary>
internal static class SessionEndpoints
{
    private const int MostCashiers = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/session").WithTags("Session");
        session.MapGet("", (HttpContext http, ICurrentActor current) => Results.Ok(View(http.User, current.Actor)))
            .RequireAuthorization(Endpoints.SignedIn).WithName("GetSession").WithSummary("Who is signed in, and what they may do").Produces<SessionView>();
        session.MapPost("", ByPassword).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn)
            .WithName("SignIn").WithSummary("Sign in with user name and password").Produces<SessionView>();
        session.MapPost("pin", ByPin).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn)
            .WithName("SignInByPin").WithSummary("Sign in a cashier by PIN on a registered till").Produces<SessionView>();
        session.MapDelete("", async (HttpContext http) =>
            {
                await http.SignOutAsync(SignInCookie.SchemeName);
                return Results.NoContent();
            })
            .AllowAnonymous().WithName("SignOut").WithSummary("Sign out");
        session.MapPost("till", (RegisterTillBody body, HttpContext http, RegisteredTill till) =>
            {
                till.Mark(http, body.RegisterId);
                return Results.NoContent();
            })
            .Needs(PosPermissions.EditRegisters).WithName("RegisterTill").WithSummary("Make this browser a registered till");
        LendRights.Map(session);
        session.MapGet("cashiers", Cashiers).AllowAnonymous().WithName("ListCashiers")
            .WithSummary("Who may sign in by PIN, on a registered till or to somebody signed in").Produces<Page<CashierView>>();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> ByPassword(PasswordBody body, HttpContext http, SignIn signIn, Rights rights, IActorFactory actors)
    {
        if (body.UserName is not { Length: > 0 and <= User.LongestName } || body.Password is not { Length: > 0 and <= 200 }) return SessionErrors.WrongPassword.ToHttp();
        var found = await signIn.ByPassword(body.UserName, body.Password, http.RequestAborted);
        return found.IsOk ? await Enter(found.Value, ActorKind.User, http, rights, actors) : found.Error!.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> ByPin(
        PinBody body, HttpContext http, SignIn signIn, Rights rights, IActorFactory actors, RegisteredTill till)
    {
        if (till.RegisterOf(http) != body.RegisterId) return SessionErrors.TillNotRegistered.ToHttp();
        if (body.Cashier is not { Length: > 0 and <= User.LongestName } || body.Pin is not { Length: >= 4 and <= 12 }) return SessionErrors.WrongPin.ToHttp();
        var found = await signIn.ByPin(body.Cashier, body.Pin, http.RequestAborted);
        return found.IsOk ? await Enter(found.Value, ActorKind.Cashier, http, rights, actors) : found.Error!.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Enter(User user, ActorKind kind, HttpContext http, Rights rights, IActorFactory actors)
    {
        var principal = Claims.Of(user, kind, SignInCookie.SchemeName);
        await http.SignInAsync(SignInCookie.SchemeName, principal);
        var permissions = await rights.OfUser(user.Id, user.SecurityStamp, http.RequestAborted);
        return Results.Ok(View(principal, actors.From(principal, http.Source()) with { Permissions = permissions ?? new HashSet<string>() }));
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Cashiers(HttpContext http, AdministrationDbContext db, RegisteredTill till)
    {
        if (http.User.Identity?.IsAuthenticated != true && till.RegisterOf(http) is null) return SessionErrors.TillNotRegistered.ToHttp();
        var cashiers = await db.Users.Where(u => u.Active && u.PinHash != null).OrderBy(u => u.DisplayName).Take(MostCashiers)
            .Select(u => new CashierView(u.Id, u.DisplayName)).ToListAsync(http.RequestAborted);
        return Results.Ok(new Page<CashierView>(cashiers, cashiers.Count, 0, MostCashiers));
    }

    private static SessionView View(ClaimsPrincipal user, Actor actor) => new(
        actor.Id, actor.Name, actor.Kind, actor.Permissions.Order(StringComparer.Ordinal).ToList(), user.FindFirstValue(Claims.Language));
}

internal sealed record PasswordBody(string UserName, string Password);

/// <param name="Cashier">User name or id.</param>
internal sealed record PinBody(Guid RegisterId, string Cashier, string Pin);

internal sealed record RegisterTillBody(Guid RegisterId);

internal sealed record SessionView(string Id, string Name, ActorKind Kind, IReadOnlyList<string> Permissions, string? Language);

internal sealed record CashierView(Guid Id, string Name);
