using Monolith.Pos.Contracts;

namespace Monolith.Administration.Tills.RevokeTill;

/// <summary>Nobody signs in by PIN in that browser any more; who is in is out. Errors: till.unknown</summary>
[Requires(PosPermissions.EditRegisters)]
internal sealed record RevokeTill(Guid TillId) : IRequest<Done>;

internal sealed class RevokeTillHandler(AdministrationDbContext db, TimeProvider clock) : IHandler<RevokeTill, Done>
{
    public Task<Result<Done>> Handle(RevokeTill request, CancellationToken ct) =>
        db.Write<Done>("administration.revoke-till", async token =>
    {
        if (await db.Tills.FirstOrDefaultAsync(t => t.Id == request.TillId, token) is not { } till) return Error.NotFound("till.unknown",
            "There is no such till.");
        var now = clock.GetUtcNow();
        till.RevokedAt ??= now;
        foreach (var session in await db.Sessions.Where(s => s.TillId == till.Id
            && s.EndedAt == null).ToListAsync(token)) session.EndedAt = now;
        db.Audit(till.AuditSubject, after: new { till.RevokedAt, till.Browser });
        return Done.It;
    }, ct);
}

internal static class RevokeTillEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapDelete("tills/{tillId:guid}", (Guid tillId, ISender send, CancellationToken ct) =>
            send.Send(new RevokeTill(tillId), ct).ToHttp())
            .Serves<RevokeTill>()
            .WithName("RevokeTill")
            .WithSummary("End a registered till: no PIN works there any more")
            .Produces<Done>();
}
