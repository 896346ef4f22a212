using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.ShowStockDocument;

/// <summary>A posted stock document as its page shows it. Errors: inventory.unknown-document</summary>
[Requires(InventoryPermissions.View)]
internal sealed record OpenStockDocument(Guid DocumentId) : IRequest<StockDocumentView>;

/// <param name="Value">Of all lines; null where the reader may not see costs, and so is everything that carries it.</param>
/// <param name="Changes">The audit log's rows; null where the reader may not see costs: they carry values.</param>
internal sealed record StockDocumentView(
    Guid DocumentId, string Number, StockDocumentKind Kind, Guid WarehouseId, string Warehouse, Guid? ToWarehouseId, string? ToWarehouse,
    DateTimeOffset Effective, DateTimeOffset Recorded, string? Reason, string? Reference, string Actor,
    IReadOnlyList<StockDocumentViewLine> Lines, Money? Value, IReadOnlyList<AuditRow>? Changes, StockCancellationInfo? Cancellation)
{
    public string? ReasonCode { get; init; }

    public string? Destination { get; init; }
}

internal sealed record StockDocumentViewLine(
    int No, Guid ItemId, string Sku, LocalName Name, string Unit, Quantity Quantity, Money? Value, UnitCost? UnitCost,
    string? EntryUnit, Quantity? EntryQuantity)
{
    public string? Lot { get; init; }

    public string? Serial { get; init; }

    public string? Bin { get; init; }

    public string? ToBin { get; init; }
}

internal sealed class OpenStockDocumentHandler(InventoryDbContext db, ICurrentActor current) : IHandler<OpenStockDocument,
    StockDocumentView>
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
        var changes = seesCosts
            ? await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(MostChanges).ToListAsync(ct)
            : null;
        var cancelled = await db.Cancellations.FirstOrDefaultAsync(c => c.DocumentId == document.Id, ct);
        return new StockDocumentView(
            document.Id, document.Number, document.Kind, document.WarehouseId, warehouses.GetValueOrDefault(document.WarehouseId, ""),
                document.ToWarehouseId,
            document.ToWarehouseId is { } to
                ? warehouses.GetValueOrDefault(to, "") : null, document.Effective, document.Recorded, document.Reason,
            document.Reference, document.ActorName, rows.Select(r => Row(r.Line, r.Item, seesCosts)).ToList(),
            seesCosts ? Money.Sum(rows.Select(r => r.Line.Value)) : null, changes, cancelled?.ToInfo(document.Number))
        {
            ReasonCode = document.ReasonCode, Destination = document.Destination,
        };
    }

    private static StockDocumentViewLine Row(StockDocumentLineRow line, ItemRow item, bool seesCosts)
    {
        UnitCost? cost = seesCosts && UnitCost.TryOf(line.Value, line.Quantity, out var unitCost) ? unitCost : null;
        return new(line.No, item.Id, item.Sku, item.Name, item.Unit, line.Quantity, seesCosts ? line.Value : null, cost, line.EntryUnit,
            line.EntryQuantity)
        {
            Lot = line.Lot, Serial = line.Serial, Bin = line.Bin, ToBin = line.ToBin,
        };
    }
}

/// <summary>Errors: inventory.unknown-document</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetStockDocument(Guid DocumentId) : IRequest<StockDocumentInfo>;

internal sealed class GetStockDocumentHandler(InventoryDbContext db, ICurrentActor current) : IHandler<GetStockDocument, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(GetStockDocument request, CancellationToken ct)
    {
        var document = await db.Documents.FirstOrDefaultAsync(d => d.Id == request.DocumentId, ct);
        if (document is null) return StockErrors.UnknownDocument(request.DocumentId);
        var lines = await db.DocumentLines.Where(l => l.DocumentId == document.Id).OrderBy(l => l.No).ToListAsync(ct);
        return document.ToInfo(lines).For(current.Actor);
    }
}

internal static class ShowStockDocumentEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("documents/{id:guid}", (Guid id, ISender send, CancellationToken ct) =>
            send.Send(new GetStockDocument(id), ct).ToHttp())
            .Serves<GetStockDocument>().WithName("GetStockDocument")
            .WithSummary("A posted stock document").Produces<StockDocumentInfo>();
}
