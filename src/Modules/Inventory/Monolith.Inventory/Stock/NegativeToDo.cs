using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Stock;

/// <summary>On the start page: stock so far below zero that it isn't the goods that came this morning and were not yet received. The
/// tills go on selling; somebody must look.</summary>
internal sealed class NegativeToDo(InventoryDbContext db, ICurrentActor current, ITexts texts) : IToDoSource
{
    private static readonly Quantity Far = -Quantity.Of(10);

    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        if (!current.Actor.Can(InventoryPermissions.Adjust)) return [];
        var low = await db.Balances.CountAsync(b => b.Quantity <= Far, ct);
        return low == 0 ? [] : [new(texts["inventory.to-do-negative", low], "/inventory/stock?sort=quantity", Meaning.Bad)];
    }
}
