using Monolith.Backup;

namespace Monolith.Administration.Backups.SetUpBackups;

[Requires(AdministrationPermissions.ViewBackups)]
internal sealed record GetBackupPlan : IRequest<BackupPlanInfo>;

internal sealed class GetBackupPlanHandler(BackupPlans plans) : IHandler<GetBackupPlan, BackupPlanInfo>
{
    public async Task<Result<BackupPlanInfo>> Handle(GetBackupPlan request, CancellationToken ct) => await plans.Read(ct);
}

/// <summary>Says where backups go and how long they stay. Errors: backup.folder-unusable, concurrency.changed</summary>
/// <param name="Folder">On the machine that runs the shop, as a whole path; best on another disk or machine.</param>
/// <param name="KeepDays">2 to 3,650. The newest proven backup stays however old it is.</param>
[Requires(AdministrationPermissions.Backups)]
internal sealed record SetUpBackups(string Folder, int KeepDays, long? IfVersion = null) : IRequest<BackupPlanInfo>;

internal sealed record BackupPlanBody(string Folder, int KeepDays);

internal sealed class SetUpBackupsValidator : AbstractValidator<SetUpBackups>
{
    public SetUpBackupsValidator()
    {
        RuleFor(p => p.Folder).NotEmpty().MaximumLength(500).Must(f => f is null || Path.IsPathFullyQualified(f))
            .WithErrorCode("backup.folder-not-whole");
        RuleFor(p => p.KeepDays).InclusiveBetween(BackupPlan.ShortestDays, BackupPlan.LongestDays);
    }
}

internal sealed class SetUpBackupsHandler(AdministrationDbContext db, BackupPlans plans) : IHandler<SetUpBackups, BackupPlanInfo>
{
    public async Task<Result<BackupPlanInfo>> Handle(SetUpBackups request, CancellationToken ct)
    {
        if (ShopBackup.IsUsable(request.Folder) is { } unusable) return unusable;
        var saved = await db.Write<Done>("administration.set-up-backups", async token =>
        {
            var row = await db.BackupPlans.SingleOrDefaultAsync(token);
            if (request.IfVersion is { } version && version != (row?.Version ?? 0)) return KernelErrors.Changed;
            if (row is null) db.Add(row = new BackupPlan { Folder = request.Folder });
            (row.Folder, row.KeepDays) = (request.Folder, request.KeepDays);
            return Done.It;
        }, ct);
        return saved.IsOk ? await plans.Read(ct) : saved.Error!;
    }
}

internal static class SetUpBackupsEndpoint
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapGet("backups/plan", (ISender send, CancellationToken ct) => send.Send(new GetBackupPlan(), ct).ToHttp())
            .Serves<GetBackupPlan>()
            .WithName("GetBackupPlan")
            .WithSummary("Where backups go, how long they stay, and which key they are locked with")
            .Produces<BackupPlanInfo>();
        admin.MapPut("backups/plan", (BackupPlanBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SetUpBackups(body.Folder, body.KeepDays, http.IfMatch()), ct).ToHttp())
            .Serves<SetUpBackups>()
            .WithName("SetUpBackups")
            .WithSummary("Say where backups go and how long they stay")
            .Produces<BackupPlanInfo>();
    }
}
