using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.ItemFields;

/// <summary>The shop's own fields of items, read once for a request.</summary>
internal sealed class FieldBook(InventoryDbContext db) : IItemFields
{
    private IReadOnlyList<ItemFieldInfo>? _all;

    public async ValueTask<IReadOnlyList<ItemFieldInfo>> All(CancellationToken ct) => _all ??=
        (await db.ItemFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(ct)).ConvertAll(f => f.ToInfo());

    /// <summary>Whoever changed one reads them again.</summary>
    public void Forget() => _all = null;
}
