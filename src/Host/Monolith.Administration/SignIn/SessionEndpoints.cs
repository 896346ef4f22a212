using System.Security.Claims;
using Monolith.Administration.Tills.RegisterTill;
using Monolith.Administration.Users.ChangeOwnAccount;
using Monolith.Administration.Users.ShowOwnAccount;

namespace Monolith.Administration.SignIn;

/// <summary>Signing in and out at the API: by password, and by PIN on a registered till.</summary>
internal static class SessionEndpoints
{
    public const int MostCashiers = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/api/session").WithTags("Session");
        session.MapGet("", (HttpContext http, ICurrentActor current) => Results.Ok(View(http.User, current.Actor)))
            .RequireAuthorization(Endpoints.SignedIn).WithName("GetSession").WithSummary("Who is signed in, and what they may do").Produces<SessionView>();
        session.MapPost("", ByPassword).AllowAnonymous().AddEndpointFilter<GuessFilter>()
            .WithName("SignIn").WithSummary("Sign in with user name and password").Produces<SessionView>();
        session.MapPost("pin", ByPin).AllowAnonymous().AddEndpointFilter<GuessFilter>()
            .WithName("SignInByPin").WithSummary("Sign in a cashier by PIN on a registered till").Produces<SessionView>();
        session.MapDelete("", async (HttpContext http, Entry entry) =>
            {
                await entry.Leave(http);
                return Results.NoContent();
            })
            .AllowAnonymous().WithName("SignOut").WithSummary("Sign out: the session ends on the server too");
        ShowOwnAccountEndpoint.Map(session);
        ChangeOwnAccountEndpoint.Map(session);
        RegisterTillEndpoint.Map(session);
        LendRights.Map(session);
        session.MapGet("lenders", WhoMayLend.List).AllowAnonymous().WithName("ListLenders")
            .WithSummary("Who may lend a right for one ticket, on a registered till or to somebody signed in")
            .Produces<Page<CashierView>>();
        session.MapGet("cashiers", Cashiers).AllowAnonymous().WithName("ListCashiers")
            .WithSummary("Who may sign in by PIN, on a registered till or to somebody signed in").Produces<Page<CashierView>>();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> ByPassword(
        PasswordBody body, HttpContext http, SignIn signIn, Entry entry, Rights rights, IActorFactory actors)
    {
        var found = await signIn.ByPassword(body.UserName, body.Password, http.Block(), http.RequestAborted);
        return found.IsOk ? await Enter(found.Value, http, entry, rights, actors) : found.Error!.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> ByPin(
        PinBody body, HttpContext http, SignIn signIn, Entry entry, Rights rights, IActorFactory actors, TillCookie cookie)
    {
        if (await cookie.Of(http) is not { } till || till.RegisterId != body.RegisterId) return SessionErrors.TillNotRegistered.ToHttp();
        var found = await signIn.ByPin(body.Cashier, body.Pin, till, http.Block(), http.RequestAborted);
        return found.IsOk ? await Enter(found.Value, http, entry, rights, actors) : found.Error!.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Enter(Entered entered, HttpContext http, Entry entry, Rights rights,
        IActorFactory actors)
    {
        var principal = await entry.Enter(http, entered);
        var permissions = await rights.Of(principal, http.RequestAborted);
        return Results.Ok(View(principal, actors.From(principal, http.Source()) with { Permissions = permissions ?? new HashSet<string>() }));
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Cashiers(HttpContext http, AdministrationDbContext db, TillCookie cookie)
    {
        if (http.User.Identity?.IsAuthenticated != true && await cookie.Of(http) is null) return SessionErrors.TillNotRegistered.ToHttp();
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

internal sealed record SessionView(string Id, string Name, ActorKind Kind, IReadOnlyList<string> Permissions, string? Language);

internal sealed record CashierView(Guid Id, string Name);
