using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features.OpenDocument;

/// <summary>A posted stock document as its page shows it. Errors: inventory.unknown-document</summary>
[Requires(InventoryPermissions.View)]
internal sealed record OpenStockDocument(Guid DocumentId) : IRequest<StockDocumentView>;

/// <param name="Value">Of all lines; null where the reader may not see costs, and so is everything that carries it.</param>
/// <param name="Changes">The audit log's rows; they carry values.</param>
internal sealed record StockDocumentView(
    Guid DocumentId, string Number, StockDocumentKind Kind, Guid WarehouseId, string Warehouse, Guid? ToWarehouseId, string? ToWarehouse, DateTimeOffset Effective,
    DateTimeOffset Recorded, string? Reason, string? Reference, string Actor, IReadOnlyList<StockDocumentRow> Lines, Money? Value, IReadOnlyList<AuditRow> Changes);

internal sealed record StockDocumentRow(int No, Guid ItemId, string Sku, string Name, string? NameZh, string Unit, Quantity Quantity, Money? Value, UnitCost? UnitCost);

internal sealed class OpenStockDocumentHandler(InventoryDbContext db, ICurrentActor current) : IHandler<OpenStockDocument, StockDocumentView>
{
    private const int MostChanges = 100;

    public async Task<Result<StockDocumentView>> Handle(OpenStockDocument request, CancellationToken ct)
    {
        var document = await db.Documents.FirstOrDefaultAsync(d => d.Id == request.DocumentId, ct);
        if (document is null) return StockErrors.UnknownDocument(request.DocumentId);
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Name, ct);
        var rows = await (
            from line in db.DocumentLines
            join item in db.Items on line.ItemId equals item.Id
            where line.DocumentId == document.Id
            orderby line.No
            select new { Line = line, Item = item }).ToListAsync(ct);
        var subject = $"stock-document:{document.Number}";
        var changes = seesCosts ? await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(MostChanges).ToListAsync(ct) : [];
        return new StockDocumentView(
            document.Id, document.Number, document.Kind, document.WarehouseId, warehouses.GetValueOrDefault(document.WarehouseId, ""), document.ToWarehouseId,
            document.ToWarehouseId is { } to ? warehouses.GetValueOrDefault(to, "") : null, document.Effective, document.Recorded, document.Reason,
            document.Reference, document.ActorName, rows.Select(r => Row(r.Line, r.Item, seesCosts)).ToList(),
            seesCosts ? Money.Sum(rows.Select(r => r.Line.Value)) : null, changes);
    }

    private static StockDocumentRow Row(StockDocumentLine line, Item item, bool seesCosts)
    {
        UnitCost? cost = seesCosts && UnitCost.TryOf(line.Value, line.Quantity, out var unitCost) ? unitCost : null;
        return new(line.No, item.Id, item.Sku, item.Name, item.NameZh, item.Unit, line.Quantity, seesCosts ? line.Value : null, cost);
    }
}
