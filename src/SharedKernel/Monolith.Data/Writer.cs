using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Data.Model;
using Monolith.SharedKernel;

namespace Monolith.Data;

/// <summary>The one way a module writes: work, versions, audit, events and the stored answer in one transaction.</summary>
internal static class Writer
{
    public static async Task<Result<T>> Run<T>(
        ModuleDbContext db, string action, Once? once, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        Result<T>? result = null;
        try
        {
            await db.Services.Engine.Write(
                db,
                db.Services.Turn.Priority,
                async token =>
                {
                    var began = Stopwatch.GetTimestamp();
                    Begin(db);
                    result = once is null ? null : await FirstAnswer<T>(db, once, token);
                    if (result is not null) return false; // nothing new to keep

                    result = await work(token);
                    if (!result.Value.IsOk) return false;

                    var audit = AuditTrail.Collect(db, action);
                    if (once is not null) db.Add(Answer(db, action, once, result.Value.Value));
                    await Save(db, token);
                    await db.BulkInsert(audit, token);
                    CrashPoints.Hit($"{db.ModuleName}.before-commit");
                    db.Services.Turn.Held(Stopwatch.GetElapsedTime(began));
                    return true;
                },
                ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            result = KernelErrors.Changed;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        Committed(db, result is { IsOk: true });
        await db.Services.Turn.Rest(ct);
        return result!.Value;
    }

    public static async Task RunQuietly(ModuleDbContext db, WritePriority priority, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try
        {
            await db.Services.Engine.Write(
                db,
                priority,
                async token =>
                {
                    Begin(db);
                    await work(token);
                    await Save(db, token);
                    CrashPoints.Hit($"{db.ModuleName}.before-commit");
                    return true;
                },
                ct);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        Committed(db, true);
        if (priority == WritePriority.Bulk) await db.Services.Turn.Rest(ct);
    }

    private static void Begin(ModuleDbContext db)
    {
        db.PendingAudit.Clear();
        db.PendingEvents.Clear();
        (db.Published, db.Change) = (false, null);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
    }

    private static async Task Save(ModuleDbContext db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified) entry.Entity.Version++;
            else if (entry.State == EntityState.Added && entry.Entity.Version == 0) entry.Entity.Version = 1;
        }

        await NumberChanges(db, ct);
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(ct);
        // Events come last: in PostgreSQL they hold up no other writer's numbers for longer than they must.
        db.Published = db.PendingEvents.Count > 0;
        await db.BulkInsert(db.PendingEvents, ct);
    }

    // The number's row stays locked until the write ends: changes are seen in the order of their numbers.
    private static async Task NumberChanges(ModuleDbContext db, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<IMirrored>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count == 0) return;
        if (changed.Find(e => e.State == EntityState.Deleted) is { } gone)
            throw new InvalidOperationException($"{gone.Metadata.ClrType.Name} has mirrors: switch the row off, don't remove it.");
        await db.ChangeNumber(ct);
        foreach (var entry in changed) entry.Entity.Change = db.Change!.Value;
    }

    private static void Committed(ModuleDbContext db, bool kept)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (!kept) return;
        CrashPoints.Hit($"{db.ModuleName}.after-commit");
        if (db.Change is not null) db.Services.Mirrors.Raise(db.ModuleName);
        if (db.Published) db.Services.Signals.Raise(db.ModuleName);
    }

    private static async Task<Result<T>?> FirstAnswer<T>(ModuleDbContext db, Once once, CancellationToken ct)
    {
        var before = await db.Set<RequestRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == once.Id, ct);
        if (before is null) return null;
        if (before.Fingerprint != once.Fingerprint) return KernelErrors.IdReused;
        return JsonSerializer.Deserialize<T>(before.Answer, KernelJson.Options)!;
    }

    private static RequestRow Answer<T>(ModuleDbContext db, string action, Once once, T answer) => new()
    {
        Id = once.Id,
        Action = action,
        Fingerprint = once.Fingerprint,
        Answer = JsonSerializer.Serialize(answer, KernelJson.Options),
        At = db.Services.Clock.GetUtcNow(),
    };
}
