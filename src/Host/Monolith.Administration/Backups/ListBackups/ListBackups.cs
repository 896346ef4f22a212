using Monolith.SharedKernel.Lists;

namespace Monolith.Administration.Backups.ListBackups;

[Requires(AdministrationPermissions.ViewBackups)]
internal sealed record ListBackups(ListQuery Query) : IRequest<Page<BackupListRow>>
{
    public static readonly ListOf<BackupListRow> List = Rows.Of<BackupListRow>("administration.backups")
        .Column("started", "administration.started", b => b.StartedAt, c => c.Sortable().Then(b => b.BackupId))
        .Column("state", "ui.state", b => b.State, c => c.Words("administration.backup-state"))
        .Column("file", "administration.backup-file", b => b.File, c => c.Mono())
        .Column("bytes", "administration.backup-bytes", b => b.Bytes, c => c.Figure())
        .Column("key", "administration.backup-key", b => b.Key, c => c.Mono())
        .Column("ended", "administration.ended", b => b.EndedAt, c => c.Extra())
        .Column("outcome", "administration.outcome", b => b.Outcome, c => c.Wrapped())
        .Column("backupId", "administration.backup-id", b => b.BackupId, c => c.Extra())
        .Choice("state", "ui.state", b => b.State, "administration.backup-state")
        .Days(b => b.StartedAt)
        .KeyedBy(b => b.BackupId)
        .SortedBy("started", descending: true);
}

/// <param name="File">Its name without the folder; null: it was never written.</param>
/// <param name="Key">The fingerprint on the recovery sheet that opens it.</param>
/// <param name="Outcome">In the reader's language.</param>
internal sealed record BackupListRow
{
    public required Guid BackupId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required BackupState State { get; init; }

    public string? File { get; init; }

    public required long Bytes { get; init; }

    public string? Key { get; init; }

    public string? Outcome { get; init; }
}

internal sealed class ListBackupsHandler(AdministrationDbContext db, ISites sites, ICurrentActor current, ITexts texts)
    : IHandler<ListBackups, Page<BackupListRow>>
{
    public async Task<Result<Page<BackupListRow>>> Handle(ListBackups request, CancellationToken ct)
    {
        var found = await db.Backups
            .Select(b => new BackupListRow
            {
                BackupId = b.Id, StartedAt = b.StartedAt, EndedAt = b.EndedAt, State = b.State, File = b.File, Bytes = b.Bytes,
                    Key = b.Key, Outcome = b.Outcome,
            })
            .ToPage(ListBackups.List, request.Query, current.Actor, ct, sites.Here);
        return found.Map(page => page with { Items = [.. page.Items.Select(Readable)] });
    }

    private BackupListRow Readable(BackupListRow row) => row with
    {
        File = Path.GetFileName(row.File), Outcome = row.Outcome is null ? null : Sentence.Parse(row.Outcome).In(texts),
    };
}

internal static class ListBackupsEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapList("backups", ListBackups.List, q => new ListBackups(q), "ListBackups",
            "Backups and what their examination found, newest first");
}
