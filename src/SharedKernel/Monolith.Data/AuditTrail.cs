using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Monolith.Data;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Audit;

namespace Monolith.Data;

/// <summary>Makes the audit rows of a write: what the handler said itself, else every audited entity value by value,
/// else one row that the action took place.</summary>
internal static class AuditTrail
{
    public static List<AuditRow> Collect(ModuleDbContext db, string action)
    {
        if (db.PendingAudit.Count > 0) return db.PendingAudit.Select(r => Named(r, action)).ToList();
        db.ChangeTracker.DetectChanges();
        var rows = db.ChangeTracker.Entries<IAudited>().Where(Changed).Select(e => OfEntity(db, action, e)).ToList();
        if (rows.Count == 0) rows.Add(Row(db.Services, action, "", null, null, null));
        return rows;
    }

    public static AuditRow Row(ContextServices services, string action, string subject, object? before, object? after, string? reason) => new()
    {
        At = services.Clock.GetUtcNow(),
        ActorId = services.Actor.Id,
        ActorName = services.Actor.Name,
        ActorKind = services.Actor.Kind.ToString(),
        Source = services.Actor.Source,
        Action = action,
        Subject = subject,
        Before = Json(services, before),
        After = Json(services, after),
        Reason = reason,
    };

    private static bool Changed(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static AuditRow OfEntity(ModuleDbContext db, string action, EntityEntry<IAudited> entry) => Row(
        db.Services,
        action,
        entry.Entity.AuditSubject,
        entry.State == EntityState.Added ? null : Values(entry, p => p.OriginalValue),
        entry.State == EntityState.Deleted ? null : Values(entry, p => p.CurrentValue),
        null);

    // Of a change only what changed; of a new or removed entity everything.
    private static Dictionary<string, object?> Values(EntityEntry entry, Func<PropertyEntry, object?> value) => entry.Properties
        .Where(p => entry.State != EntityState.Modified || p.IsModified)
        .Where(p => p.Metadata.Name is not (nameof(IVersioned.Version) or nameof(IMirrored.Change)))
        .ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Metadata.Name), value);

    private static AuditRow Named(AuditRow row, string action) => new()
    {
        At = row.At,
        ActorId = row.ActorId,
        ActorName = row.ActorName,
        ActorKind = row.ActorKind,
        Source = row.Source,
        Action = action,
        Subject = row.Subject,
        Before = row.Before,
        After = row.After,
        Reason = row.Reason,
    };

    private static string? Json(ContextServices services, object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), services.Json);
}
