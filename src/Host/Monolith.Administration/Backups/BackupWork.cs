using System.Text.Json;

namespace Monolith.Administration.Backups;

/// <summary>Makes a backup, tries it out, and removes what is older than backups are kept.</summary>
internal sealed class BackupWork(AdministrationDbContext db, BackupPlans plans, OwnProcess program, TimeProvider clock)
{
    /// <returns>What is to be said, and whether it is a failure; null: there is no key, and so nothing to do.</returns>
    public async Task<(Sentence Says, bool Failed)?> Run(CancellationToken ct)
    {
        var plan = await plans.Read(ct);
        if (plan.Key is null) return null;
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await Begin(id, ct);
        try
        {
            var (state, says) = await Make(id, plan, ct);
            await Change(id, row => (row.State, row.EndedAt, row.Outcome) = (state, clock.GetUtcNow(), says.ToJson()), ct);
            if (state is BackupState.Proven or BackupState.Unproven) await RemoveOld(plan.KeepDays, ct);
            return (says, state == BackupState.Failed);
        }
        catch (OperationCanceledException)
        {
            var stopped = Sentence.Of("administration.outcome-stopped").ToJson();
            await Change(id, row => (row.State, row.EndedAt, row.Outcome) = (BackupState.Failed, clock.GetUtcNow(), stopped),
                CancellationToken.None);
            throw;
        }
    }

    private async Task<(BackupState State, Sentence Says)> Make(Guid id, BackupPlanInfo plan, CancellationToken ct)
    {
        var made = await program.Run(["backup", "--out", plan.Folder], ct);
        if (!made.IsOk) return (BackupState.Failed, Sentence.Verbatim(made.Error!.Message));
        using var report = made.Value;
        var file = report.RootElement.GetProperty("file").GetString()!;
        var bytes = report.RootElement.GetProperty("bytes").GetInt64();
        await Change(id, row => (row.File, row.Bytes, row.Key) = (file, bytes, report.RootElement.GetProperty("key").GetString()), ct);

        var tried = await program.Run(["backup", "verify", file], ct);
        if (!tried.IsOk) return (BackupState.Failed, Sentence.Verbatim(tried.Error!.Message));
        using var examination = tried.Value;
        return Judge(examination.RootElement, Path.GetFileName(file));
    }

    private static (BackupState State, Sentence Says) Judge(JsonElement found, string file)
    {
        if (!found.GetProperty("examined").GetBoolean())
            return (BackupState.Unproven, Sentence.Of("administration.backup-unproven", file, found.GetProperty("says").GetString()));
        if (found.GetProperty("clean").GetBoolean())
            return (BackupState.Proven, Sentence.Of("administration.backup-proven", file, found.GetProperty("checks").GetInt32()));
        return (BackupState.Failed, Sentence.Of("administration.backup-not-clean", file, found.GetProperty("says").GetString()));
    }

    private Task Begin(Guid id, CancellationToken ct) => db.WriteQuietly(async token =>
    {
        // Backups follow one another, so one without an end belongs to a process that is gone.
        var lost = await db.Backups.Where(b => b.State == BackupState.Running).ToListAsync(token);
        var cutShort = Sentence.Of("administration.outcome-cut-short").ToJson();
        foreach (var row in lost) (row.State, row.EndedAt, row.Outcome) = (BackupState.Failed, clock.GetUtcNow(), cutShort);
        db.Add(new BackupRow { Id = id, StartedAt = clock.GetUtcNow(), State = BackupState.Running });
    }, ct);

    private Task Change(Guid id, Action<BackupRow> change, CancellationToken ct) =>
        db.WriteQuietly(async token => change(await db.Backups.FirstAsync(b => b.Id == id, token)), ct);

    // The newest proven one stays however old it is: better an old backup than none.
    private async Task RemoveOld(int keepDays, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-keepDays);
        var newest = await db.Backups.Where(b => b.State == BackupState.Proven && b.File != null)
            .OrderByDescending(b => b.StartedAt).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
        var old = await db.Backups.Where(b => b.StartedAt < before && b.Id != newest && b.File != null && b.State != BackupState.Removed)
            .ToListAsync(ct);
        foreach (var row in old)
        {
            if (!Gone(row.File!)) continue; // its disk isn't there today: another night
            await Change(row.Id, kept => kept.State = BackupState.Removed, ct);
        }
    }

    private static bool Gone(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
