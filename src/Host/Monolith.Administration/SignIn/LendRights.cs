using Monolith.Pos.Contracts;

namespace Monolith.Administration.SignIn;

/// <summary>A manager comes to the till and allows the cashier one thing, by PIN or password. Nobody's session changes.</summary>
internal static class LendRights
{
    public static void Map(RouteGroupBuilder session) => session
        .MapPost("override", Lend).AllowAnonymous().AddEndpointFilter<GuessFilter>()
        .WithName("LendRight").WithSummary("Lend the cashier a right for one ticket, by PIN or password").Produces<LentRight>();

    private static async Task<Microsoft.AspNetCore.Http.IResult> Lend(
        OverrideBody body, HttpContext http, SignIn signIn, Rights rights, TillCookie till, ICurrentActor current, ITillGrants grants,
        AccessLog log)
    {
        var ct = http.RequestAborted;
        // A PIN counts at a registered till alone, whoever is signed in; elsewhere a password does.
        var isRegistered = (await till.Of(http))?.RegisterId == body.RegisterId;
        if (!isRegistered && (body.Pin is not null || !current.Actor.Can(PosPermissions.Sell)))
            return SessionErrors.TillNotRegistered.ToHttp();
        if (!(await Find(body, signIn, http, ct)).TryGet(out var user, out var unknown)) return unknown.ToHttp();

        var lender = new Actor(
            user.Id.ToString(), user.DisplayName, ActorKind.User, http.Source(), await rights.OfRoles(user.Roles, ct));
        var wanted = new LendRight(body.Permission, body.TicketId, body.RegisterId, body.Reason, body.Percent, body.Amount,
            current.Actor.Id);
        var lent = await grants.Lend(lender, wanted, ct);
        var subject = $"user:{user.UserName} {body.Permission} ticket {body.TicketId:N}";
        await log.Write(lent.IsOk ? "till.right-lent" : "till.right-refused", subject, lent.IsOk ? body.Reason : lent.Error!.Code, ct);
        return lent.IsOk ? Results.Ok(lent.Value) : lent.Error!.ToHttp();
    }

    /// Errors: input.too-long, session.wrong-pin, session.wrong-password, session.locked
    private static async Task<Result<User>> Find(OverrideBody body, SignIn signIn, HttpContext http, CancellationToken ct)
    {
        if (body.Reason is { Length: > 200 })
            return Error.Invalid("input.too-long", "At most 200 characters.").With("maxLength", 200).At("reason");
        if (body.Permission is not { Length: > 0 and <= 60 } || body.User is not { Length: > 0 and <= User.LongestName })
            return SessionErrors.WrongPin;
        return await signIn.Confirm(body.User, body.Password, body.Pin, http.Block(), ct);
    }
}

/// <param name="User">User name or id of who lends; with a PIN or a password.</param>
/// <param name="Percent">Of a discount, where that is what it is about.</param>
/// <param name="Amount">Of a discount, or of a return without its sale.</param>
internal sealed record OverrideBody(
    Guid RegisterId, Guid TicketId, string Permission, string User, string? Pin = null, string? Password = null, string? Reason = null,
    Rate? Percent = null, Money? Amount = null);
