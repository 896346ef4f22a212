using FluentValidation;

namespace Monolith.Pos.Findings.SettleFinding;

/// <summary>Somebody has looked at it and says why it is in order. Errors: pos.unknown-finding, pos.finding-seen</summary>
[Requires(PosPermissions.SettleFindings)]
internal sealed record SettleFinding(Guid FindingId, string Reason) : IRequest<Done>;

internal sealed class SettleFindingHandler(PosDbContext db, ICurrentActor current, TimeProvider clock) : IHandler<SettleFinding, Done>
{
    public Task<Result<Done>> Handle(SettleFinding request, CancellationToken ct) => db.Write<Done>("pos.settle-finding", async token =>
    {
        await db.Lock($"finding:{request.FindingId:N}", token);
        var finding = await db.Findings.AsTracking().FirstOrDefaultAsync(f => f.Id == request.FindingId, token);
        if (finding is null) return FindingErrors.Unknown;
        var reason = request.Reason.Trim();
        if (finding.SeenAt is not null)
        {
            var again = finding.SeenById == current.Actor.Id && finding.SeenReason == reason;
            return again ? Done.It : FindingErrors.Seen(finding.SeenByName!);
        }

        (finding.SeenAt, finding.SeenById, finding.SeenByName) = (clock.GetUtcNow(), current.Actor.Id, current.Actor.Name);
        finding.SeenReason = reason;
        db.Audit(finding.AuditSubject, after: new { finding.Code, Seen = true }, reason: reason);
        return Done.It;
    }, ct);
}

internal static class FindingErrors
{
    public static readonly Error Unknown = Error.NotFound("pos.unknown-finding", "There is no such finding.");

    public static Error Seen(string by) => Error.Conflict("pos.finding-seen", $"{by} has settled it already.").With("by", by);
}

internal sealed class SettleFindingValidator : AbstractValidator<SettleFinding>
{
    public SettleFindingValidator() => RuleFor(f => f.Reason).NotEmpty().MaximumLength(PosLimits.Reason);
}

internal static class SettleFindingEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapPost("findings/{findingId:guid}/seen", (Guid findingId, SeenBody body, ISender send, CancellationToken ct) =>
            send.Send(new SettleFinding(findingId, body.Reason), ct).ToHttp())
        .Serves<SettleFinding>()
        .WithName("SettleFinding")
        .WithSummary("Say why a finding is in order; once and for good")
        .Produces<Done>();

    internal sealed record SeenBody(string Reason);
}
