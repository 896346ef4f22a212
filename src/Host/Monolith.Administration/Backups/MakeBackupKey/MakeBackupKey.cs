using Monolith.Backup;

namespace Monolith.Administration.Backups.MakeBackupKey;

/// <summary>Makes the key that backups are locked with from now on. Errors: backup.key-there</summary>
/// <param name="Replace">There may be one already; what it locked still needs it.</param>
[Requires(AdministrationPermissions.Backups)]
internal sealed record MakeBackupKey(bool Replace = false) : IRequest<NewBackupKey>;

/// <param name="Key">Shown this once, for the recovery sheet: without it nobody opens a backup.</param>
/// <param name="Fingerprint">Tells it from other keys; stands beside each backup.</param>
internal sealed record NewBackupKey(string Key, string Fingerprint, DateTimeOffset MadeAt);

internal sealed record MakeBackupKeyBody(bool Replace = false);

internal sealed class MakeBackupKeyHandler(AdministrationDbContext db, AdministrationOptions options, TimeProvider clock)
    : IHandler<MakeBackupKey, NewBackupKey>
{
    public async Task<Result<NewBackupKey>> Handle(MakeBackupKey request, CancellationToken ct)
    {
        var file = BackupKeyFile.Of(options.DataFolder);
        var now = clock.GetUtcNow();
        // The file first: an audit row of a key that isn't there would be worse than a key without one.
        if (!file.Make(request.Replace, now).TryGet(out var key, out var error)) return error;
        // Only its fingerprint goes anywhere: the answer that is kept for repeats holds no key.
        var noted = await db.Write<Done>("administration.make-backup-key", _ =>
        {
            db.Audit("backups", after: new { Key = key.Fingerprint });
            return Task.FromResult<Result<Done>>(Done.It);
        }, ct);
        return noted.IsOk ? new NewBackupKey(key.Text, key.Fingerprint, now) : noted.Error!;
    }
}

internal static class MakeBackupKeyEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPost("backups/key", (MakeBackupKeyBody body, ISender send, CancellationToken ct) =>
                send.Send(new MakeBackupKey(body.Replace), ct).ToHttp())
            .Serves<MakeBackupKey>()
            .WithName("MakeBackupKey")
            .WithSummary("Make the key of backups; it is shown this once")
            .Produces<NewBackupKey>();
}
