using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Counts;

/// <summary>On the start page: counts that are due, and those that wait for the reader's word.</summary>
internal sealed class CountToDos(InventoryDbContext db, ICurrentActor current, ITexts texts, TimeProvider clock) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        var actor = current.Actor;
        if (!actor.Can(InventoryPermissions.Count)) return [];
        var now = clock.GetUtcNow();
        var due = await db.Set<CountRow>().CountAsync(c => c.State == CountState.Planned && c.Due <= now, ct);
        var approving = actor.Can(InventoryPermissions.ApproveCounts)
            ? await db.Set<CountRow>().CountAsync(c => c.State == CountState.Approving && c.AskedById != actor.Id, ct) : 0;
        var found = new List<ToDo>();
        if (due > 0) found.Add(new(texts["inventory.to-do-counts-due", due], "/inventory/counts?state=Planned", Meaning.Info));
        if (approving > 0) found.Add(new(texts["inventory.to-do-counts-approving", approving], "/inventory/counts?state=Approving",
            Meaning.Caution));
        return found;
    }
}
