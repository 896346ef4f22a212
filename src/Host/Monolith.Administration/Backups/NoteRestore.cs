namespace Monolith.Administration.Backups;

internal sealed class NoteRestoreHandler(AdministrationDbContext db) : IHandler<NoteRestore, Done>
{
    public Task<Result<Done>> Handle(NoteRestore request, CancellationToken ct) => db.Write<Done>("administration.restore", _ =>
    {
        db.Audit("backups", after: new { request.File, request.At });
        return Task.FromResult<Result<Done>>(Done.It);
    }, ct);
}
