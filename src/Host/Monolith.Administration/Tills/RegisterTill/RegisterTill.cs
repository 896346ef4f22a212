using Monolith.Pos.Contracts;

namespace Monolith.Administration.Tills.RegisterTill;

/// <summary>Makes a browser the till of a register. Errors: pos.unknown-register</summary>
[Requires(PosPermissions.EditRegisters)]
internal sealed record RegisterTill(Guid TillId, Guid RegisterId, string Browser) : IRequest<Done>;

internal sealed record RegisterTillBody(Guid RegisterId);

internal sealed class RegisterTillHandler(AdministrationDbContext db, TillCookie cookie, ICurrentActor current, TimeProvider clock)
    : IHandler<RegisterTill, Done>
{
    public async Task<Result<Done>> Handle(RegisterTill request, CancellationToken ct)
    {
        if (await cookie.Register(request.RegisterId, ct) is not { } register)
            return Error.NotFound("pos.unknown-register", "There is no such register, or it is out of use.").At("registerId");
        return await db.Write<Done>("administration.register-till", _ =>
        {
            var till = new Till
            {
                Id = request.TillId,
                RegisterId = register.RegisterId,
                Register = register.Code,
                Browser = request.Browser.Length > 200 ? request.Browser[..200] : request.Browser,
                RegisteredBy = current.Actor.Name,
                RegisteredAt = clock.GetUtcNow(),
            };
            db.Add(till);
            db.Audit(till.AuditSubject, after: new { till.Browser });
            return Task.FromResult(Result.Of(Done.It));
        }, ct);
    }
}

internal static class RegisterTillEndpoint
{
    public static void Map(RouteGroupBuilder session) =>
        session.MapPost("till", Register)
            .Serves<RegisterTill>()
            .WithName("RegisterTill")
            .WithSummary("Make this browser a registered till");

    private static async Task<Microsoft.AspNetCore.Http.IResult> Register(RegisterTillBody body, HttpContext http, TillCookie cookie,
        ISender send, TimeProvider clock)
    {
        // The same browser once more is the same till.
        if (await cookie.Of(http) is { } till && till.RegisterId == body.RegisterId) return Results.NoContent();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var made = await send.Send(new RegisterTill(id, body.RegisterId, http.Request.Headers.UserAgent.ToString()), http.RequestAborted);
        if (!made.IsOk) return made.Error!.ToHttp();
        cookie.Mark(http, id);
        return Results.NoContent();
    }
}
