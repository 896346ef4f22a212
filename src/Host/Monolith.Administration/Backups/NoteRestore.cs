namespace Monolith.Administration.Backups;

/// <summary>In the restored data the backup it came out of was still being made: it counts as done, and the nights are counted from now
/// on.</summary>
internal sealed class NoteRestoreHandler(AdministrationDbContext db, TimeProvider clock) : IHandler<NoteRestore, Done>
{
    public Task<Result<Done>> Handle(NoteRestore request, CancellationToken ct) => db.Write<Done>("administration.restore", async token =>
    {
        var now = clock.GetUtcNow();
        var says = Sentence.Of("administration.backup-restored", request.File).ToJson();
        foreach (var row in await db.Backups.Where(b => b.State == BackupState.Running).ToListAsync(token))
            (row.State, row.EndedAt, row.Outcome) = (BackupState.Removed, now, says);
        db.Add(new BackupRow { Id = Guid.CreateVersion7(now), StartedAt = now, EndedAt = now, State = BackupState.Proven, Outcome = says });
        db.Audit("backups", after: new { request.File, request.At });
        return Done.It;
    }, ct);
}
