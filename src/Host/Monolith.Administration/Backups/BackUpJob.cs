namespace Monolith.Administration.Backups;

/// <summary>Every night when the other jobs are done, and whenever somebody asks.</summary>
internal sealed class BackUpJob(BackupWork work, INotices notices) : IJob
{
    public const string Name = "administration.back-up";

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        if (await work.Run(ct) is not { } done) return Sentence.Of("administration.outcome-no-backups");
        if (!done.Failed) return done.Says;
        var args = Sentence.Of("", done.Says).Args;
        await notices.Add("administration.notice-backup-failed", args, "/admin/backups", AdministrationPermissions.Backups, ct);
        throw new JobFailedException(done.Says);
    }
}
