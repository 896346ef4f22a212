using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Items.ShowItem;

/// <summary>Who changed an item and its barcodes, the latest first, at most 100. Errors: inventory.unknown-item</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ReadItemChanges(Guid ItemId) : IRequest<IReadOnlyList<AuditRow>>;

internal sealed class ReadItemChangesHandler(InventoryDbContext db, IItemCatalog catalog) : IHandler<ReadItemChanges, IReadOnlyList<AuditRow>>
{
    private const int Most = 100;

    public async Task<Result<IReadOnlyList<AuditRow>>> Handle(ReadItemChanges request, CancellationToken ct)
    {
        if (await catalog.Find(request.ItemId, ct) is not { } item) return ItemErrors.Unknown;
        var subjects = item.AllBarcodes.Select(b => $"barcode:{b}")
            .Concat(item.Packs.Select(p =>
                $"pack:{item.ItemId}/{p.Unit}")).Append($"item:{item.Sku}").Append(ItemTrackingRow.SubjectOf(item.ItemId)).ToList();
        return Result.Of<IReadOnlyList<AuditRow>>(
            await db.Set<AuditRow>().Where(a => subjects.Contains(a.Subject)).OrderByDescending(a => a.Id).Take(Most).ToListAsync(ct));
    }
}
