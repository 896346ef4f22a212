using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.LandedCosts;
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
    /// <summary>Whom goods went back to.</summary>
    public string? Partner { get; init; }

    public string? ReasonCode { get; init; }

    /// <summary>Those of the receipts it is about that are stock documents themselves.</summary>
    public IReadOnlyList<Guid> StockReceipts { get; init; } = [];

    public string? Destination { get; init; }

    public Money? Extra { get; init; }

    /// <summary>What was put right since, oldest first.</summary>
    public IReadOnlyList<StockCorrectionView> Corrections { get; init; } = [];

    /// <summary>The costs that it laid on receipts; empty where the reader may not see costs.</summary>
    public IReadOnlyList<LandedCharge> Charges { get; init; } = [];
}

internal sealed record StockCorrectionView(int No, DateTimeOffset Recorded, string Actor, string Reason, IReadOnlyList<int> Lines);

/// <summary>As it is now, corrections in.</summary>
internal sealed record StockDocumentViewLine(
    int No, Guid ItemId, string Sku, LocalName Name, string Unit, Quantity Quantity, Money? Value, UnitCost? UnitCost,
    string? EntryUnit, Quantity? EntryQuantity)
{
    public StockLineOrigin? Origin { get; init; }

    public UnitCost? SetCost { get; init; }

    /// <summary>What it said at first, where that was corrected.</summary>
    public Quantity? First { get; init; }

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
        var now = await StockCorrections.Now(db, document.Id, ct);
        var lines = rows.Select(r => Row(r.Line, r.Item, now, seesCosts)).ToList();
        var cancelled = await db.Cancellations.FirstOrDefaultAsync(c => c.DocumentId == document.Id, ct);
        return new StockDocumentView(
            document.Id, document.Number, document.Kind, document.WarehouseId, warehouses.GetValueOrDefault(document.WarehouseId, ""),
                document.ToWarehouseId,
            document.ToWarehouseId is { } to
                ? warehouses.GetValueOrDefault(to, "") : null, document.Effective, document.Recorded, document.Reason,
            document.Reference, document.ActorName, lines, seesCosts ? Money.Sum(lines.Select(l => l.Value ?? default)) : null, changes,
            cancelled?.ToInfo(document.Number))
        {
            Partner = document.PartnerName, Extra = seesCosts ? document.Extra : null,
            Corrections = await Corrections(document.Id, ct),
            Charges = seesCosts && document.Kind == StockDocumentKind.LandedCost
                ? await db.LandedCharges.Where(c => c.DocumentId == document.Id).OrderBy(c => c.No)
                    .Select(c => new LandedCharge(c.Kind, c.Amount, c.Basis)).ToListAsync(ct)
                : [],
            ReasonCode = document.ReasonCode, Destination = document.Destination,
            StockReceipts = await StockReceipts(lines, ct),
        };
    }

    private async Task<IReadOnlyList<Guid>> StockReceipts(List<StockDocumentViewLine> lines, CancellationToken ct)
    {
        var origins = lines.Select(l => l.Origin?.ReceiptId).OfType<Guid>().Distinct().ToList();
        return origins.Count == 0 ? [] : await db.Documents.Where(d => origins.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct);
    }

    private async Task<List<StockCorrectionView>> Corrections(Guid document, CancellationToken ct)
    {
        var lines = (await db.CorrectionLines.AsNoTracking().Where(l => l.DocumentId == document).OrderBy(l => l.Line).ToListAsync(ct))
            .ToLookup(l => l.Correction, l => l.Line);
        return (await db.Corrections.AsNoTracking().Where(c => c.DocumentId == document).OrderBy(c => c.No).ToListAsync(ct))
            .ConvertAll(c => new StockCorrectionView(c.No, c.Recorded, c.ActorName, c.Reason, [.. lines[c.No]]));
    }

    private static StockDocumentViewLine Row(
        StockDocumentLineRow line, ItemRow item, Dictionary<int, (Quantity Quantity, Money Value)> now, bool seesCosts)
    {
        var corrected = now.TryGetValue(line.No, out var known);
        var (quantity, value) = corrected ? known : (line.Quantity, line.Value);
        UnitCost? cost = seesCosts && UnitCost.TryOf(value, quantity, out var unitCost) ? unitCost : null;
        return new(line.No, item.Id, item.Sku, item.Name, item.Unit, quantity, seesCosts ? value : null, cost,
            corrected ? null : line.EntryUnit, corrected ? null : line.EntryQuantity)
        {
            First = corrected ? line.Quantity : null,
            Origin = line.Origin(), SetCost = seesCosts ? line.SetCost : null,
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
