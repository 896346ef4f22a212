using Monolith.Ui;

namespace Monolith.Administration.Backups;

/// <summary>On the start page of who can do something about it: this shop has no backups.</summary>
internal sealed class BackupToDos(BackupPlans plans, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct) =>
        current.Actor.Can(AdministrationPermissions.Backups) && (await plans.Read(ct)).Key is null
            ? [new(texts["administration.to-do-backups"], "/admin/backups", Meaning.Caution)]
            : [];
}
