using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Approvals;

/// <summary>On the start page: adjustments and write-offs that wait for the reader's word.</summary>
internal sealed class StockRequestToDos(InventoryDbContext db, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        var actor = current.Actor;
        if (!actor.Can(InventoryPermissions.ApproveAdjustments)) return [];
        var waiting = await db.Set<StockRequestRow>().CountAsync(
            r => r.State == StockRequestState.Waiting && r.AskedById != actor.Id, ct);
        return waiting == 0 ? []
            : [new(texts["inventory.to-do-stock-requests", waiting], "/inventory/adjustment-requests?state=waiting", Meaning.Caution)];
    }
}
