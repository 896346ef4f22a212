using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Reordering;

/// <summary>On the start page: how many items wait to be ordered.</summary>
internal sealed class ReorderToDos(InventoryDbContext db, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        if (!current.Actor.Can(InventoryPermissions.EditReorderRules)) return [];
        var open = await db.ReorderAlerts.CountAsync(a => a.ClosedAt == null && a.Kind == AlertKind.Low, ct);
        return open == 0 ? [] : [new(texts["inventory.to-do-reorder", open], "/inventory/reorder", Meaning.Caution)];
    }
}
