namespace Monolith.Administration.Audit;

/// <summary>Attempts that were refused, in the audit log with who and from where.</summary>
internal sealed class AccessLog(AdministrationDbContext db, ICurrentActor current, TimeProvider clock) : IAccessLog
{
    public const string DeniedAction = "security.denied";

    public Task Denied(string permission, string what, CancellationToken ct) => Write(DeniedAction, what, permission, ct);

    public Task Write(string action, string subject, string? reason, CancellationToken ct) => db.WriteQuietly(
        _ =>
        {
            db.Add(new AuditRow
            {
                At = clock.GetUtcNow(),
                ActorId = current.Actor.Id,
                ActorName = current.Actor.Name,
                ActorKind = current.Actor.Kind.ToString(),
                Source = current.Actor.Source,
                Action = action,
                Subject = subject.Length > 200 ? subject[..200] : subject,
                Reason = reason,
            });
            return Task.CompletedTask;
        },
        ct);
}
