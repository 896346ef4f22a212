namespace Monolith.Administration.Backups.FetchBackup;

/// <summary>Where a backup lies, for who takes it along; locked as it is. Errors: backup.unknown, backup.gone</summary>
[Requires(AdministrationPermissions.Backups)]
internal sealed record FetchBackup(Guid BackupId) : IRequest<string>;

internal sealed class FetchBackupHandler(AdministrationDbContext db) : IHandler<FetchBackup, string>
{
    public async Task<Result<string>> Handle(FetchBackup request, CancellationToken ct)
    {
        var row = await db.Backups.FirstOrDefaultAsync(b => b.Id == request.BackupId && b.File != null, ct);
        if (row is null) return Error.NotFound("backup.unknown", "There is no such backup.");
        if (!File.Exists(row.File)) return Error.NotFound("backup.gone", $"{Path.GetFileName(row.File)} isn't in its folder any more.")
            .With("file", Path.GetFileName(row.File!));
        // Whoever took one along stands in the audit log.
        var noted = await db.Write<Done>("administration.fetch-backup", _ =>
        {
            db.Audit("backups", after: new { File = Path.GetFileName(row.File) });
            return Task.FromResult<Result<Done>>(Done.It);
        }, ct);
        return noted.IsOk ? row.File! : noted.Error!;
    }
}

internal static class FetchBackupEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("backups/{backupId:guid}/file", async (Guid backupId, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new FetchBackup(backupId), ct);
                return found.IsOk
                    ? Results.File(found.Value, "application/zip", Path.GetFileName(found.Value), enableRangeProcessing: true)
                    : found.Error!.ToHttp();
            })
            .Serves<FetchBackup>()
            .WithName("FetchBackup")
            .WithSummary("A backup's file, locked as it is")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip");
}
