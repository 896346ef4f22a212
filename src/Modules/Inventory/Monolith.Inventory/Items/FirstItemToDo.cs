using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Items;

/// <summary>On the start page of a new shop: where to begin.</summary>
internal sealed class FirstItemToDo(InventoryDbContext db, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct) =>
        !current.Actor.Can(InventoryPermissions.EditItems) || await db.Items.AnyAsync(ct)
            ? []
            : [new(texts["inventory.to-do-first-item"], "/inventory/items/new")];
}
