using FluentValidation;

namespace Monolith.Administration.Doctor.SettleFinding;

internal sealed class SettleFindingValidator : AbstractValidator<SettleDoctorFinding>
{
    public SettleFindingValidator()
    {
        RuleFor(f => f.Key).NotEmpty().MaximumLength(64);
        RuleFor(f => f.Reason).NotEmpty().MaximumLength(500);
    }
}

/// <summary>Only what is found now can be settled, so the examination runs first.</summary>
internal sealed class SettleFindingHandler(
    AdministrationDbContext db, Examination examination, ICurrentActor current, TimeProvider clock)
    : IHandler<SettleDoctorFinding, FindingSettled>
{
    public async Task<Result<FindingSettled>> Handle(SettleDoctorFinding request, CancellationToken ct)
    {
        var report = await examination.Run(ct);
        var found = report.Checks.SelectMany(c => c.Findings.Select(f => (c.Check, Finding: f)))
            .FirstOrDefault(f => f.Finding.Key == request.Key);
        if (found.Finding is null) return SettleFindingErrors.Unknown;
        return await db.Write<FindingSettled>("administration.settle-finding", async token =>
        {
            await db.Lock($"finding:{request.Key}", token);
            var reason = request.Reason.Trim();
            if (await db.SettledFindings.FirstOrDefaultAsync(f => f.Key == request.Key, token) is { } before)
            {
                var again = before.ById == current.Actor.Id && before.Reason == reason;
                return again ? new FindingSettled(before.Reason, before.ByName, before.At) : SettleFindingErrors.Settled(before.ByName);
            }

            var row = new SettledFinding
            {
                Key = request.Key,
                Check = found.Check,
                Sentence = new Sentence(found.Finding.Code, found.Finding.Args).ToJson(),
                Reason = reason,
                At = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())),
                ById = current.Actor.Id,
                ByName = current.Actor.Name,
            };
            db.Add(row);
            db.Audit($"doctor:{found.Check}", after: new { found.Finding.Code, found.Finding.Args, Settled = true }, reason: reason);
            return new FindingSettled(row.Reason, row.ByName, row.At);
        }, ct);
    }
}

internal static class SettleFindingErrors
{
    public static readonly Error Unknown = Error.NotFound(
        "administration.unknown-finding", "The doctor finds nothing of this key now, or it is nothing that a reason could settle.");

    public static Error Settled(string by) =>
        Error.Conflict("administration.finding-settled", $"{by} has settled it already.").With("by", by);
}

internal static class SettleFindingEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("doctor/findings/{key}/settled", (string key, SettledBecause body, ISender send, CancellationToken ct) =>
                send.Send(new SettleDoctorFinding(key, body.Reason), ct).ToHttp())
            .Serves<SettleDoctorFinding>()
            .WithName("SettleDoctorFinding")
            .WithSummary("Say why something that the doctor found is in order")
            .Produces<FindingSettled>();

    internal sealed record SettledBecause(string Reason);
}
