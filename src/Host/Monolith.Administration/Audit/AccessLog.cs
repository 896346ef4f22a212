using System.Security.Claims;

namespace Monolith.Administration.Audit;

/// <summary>Attempts that were refused, and comings and goings, in the audit log with who and from where.</summary>
internal sealed class AccessLog(AdministrationDbContext db, ICurrentActor current, IActorFactory actors, TimeProvider clock) : IAccessLog
{
    public const string DeniedAction = "security.denied";

    public Task Denied(string permission, string what, CancellationToken ct) => Write(DeniedAction, what, permission, ct);

    public Task Write(string action, string subject, string? reason, CancellationToken ct) => db.WriteQuietly(
        _ =>
        {
            db.Add(Row(action, subject, reason));
            return Task.CompletedTask;
        },
        ct);

    /// <summary>For a write that says so itself.</summary>
    /// <param name="who">Where it isn't the request's actor yet, or not any more.</param>
    public AuditRow Row(string action, string subject, string? reason, ClaimsPrincipal? who = null)
    {
        var actor = who is null ? current.Actor : actors.From(who, current.Actor.Source);
        return new()
        {
            At = clock.GetUtcNow(),
            ActorId = actor.Id,
            ActorName = actor.Name,
            ActorKind = actor.Kind.ToString(),
            Source = actor.Source,
            Action = action,
            Subject = subject.Length > 200 ? subject[..200] : subject,
            Reason = reason,
        };
    }
}
