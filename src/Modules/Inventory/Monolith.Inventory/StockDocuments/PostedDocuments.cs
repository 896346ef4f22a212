using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.StockDocuments;

internal sealed class PostedDocuments(InventoryDbContext db) : IPostedDocuments
{
    public async Task<IReadOnlyDictionary<Guid, Quantity>> Find(IReadOnlyCollection<Guid> documentIds, CancellationToken ct)
    {
        var found = new Dictionary<Guid, Quantity>();
        await db.ReadIn(
            "SELECT document_id, quantity FROM inv_document_lines WHERE document_id IN", documentIds,
            row => found[row.GetGuid(0)] = found.GetValueOrDefault(row.GetGuid(0)) + Quantity.FromScaled(row.GetInt64(1)), ct);
        return found;
    }
}
