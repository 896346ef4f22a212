using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Bins;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Reservations;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments;

/// <summary>Posts a stock document: checks, number, ledger, the document itself. All of it or nothing.</summary>
internal sealed class StockDesk(
    InventoryDbContext db, Poster poster, StockChecks checks, LotChecks lots, BinChecks bins, ReservedStock reserved,
    ICurrentActor current, ISites sites, TimeProvider clock)
{
    /// <param name="draft">What to post.</param>
    /// <param name="command">What the client sent: the same id with another content is refused.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Result<StockDocumentInfo>> Post(StockDraft draft, object command, CancellationToken ct)
    {
        try
        {
            var posted = await db.WriteOnce(draft.Action, draft.DocumentId, command, token => PostWithin(draft, token), ct);
            return posted.Map(p => p.For(current.Actor));
        }
        catch (OverflowException)
        {
            return StockErrors.ValueRange;
        }
    }

    /// <summary>Does all of it and keeps nothing: what it would change is then known to the cent.</summary>
    public async Task<Result<StockDocumentInfo>> Try(StockDraft draft, CancellationToken ct)
    {
        try
        {
            return await db.Try(token => PostWithin(draft, token), ct);
        }
        catch (OverflowException)
        {
            return StockErrors.ValueRange;
        }
    }

    /// <summary>The same inside a write that is under way, for documents that make others.</summary>
    public async Task<Result<StockDocumentInfo>> PostWithin(StockDraft draft, CancellationToken ct)
    {
        if (await db.Documents.AnyAsync(d => d.Id == draft.DocumentId, ct)) return KernelErrors.IdReused;
        var now = clock.GetUtcNow();
        var effective = Instants.FromMicroseconds(Instants.ToMicroseconds(draft.Effective ?? now));
        if (await checks.Moment(effective, now, current.Actor, ct) is { } wrongMoment) return wrongMoment;
        // A standard is one of all warehouses.
        if (draft.Kind != StockDocumentKind.StandardCost && !(await checks.Warehouses(draft, ct)).TryGet(out _, out var wrongPlace))
            return wrongPlace;
        if (!(await checks.InStockUnits(draft, ct)).TryGet(out draft!, out var error)) return error;
        if (!(await checks.Items(draft, ct)).TryGet(out var skus, out error)) return error;
        if (draft.Kind.CarriesGoods() || draft.Kind == StockDocumentKind.Conversion)
        {
            if (!(await lots.Check(draft, skus, sites.Here.BusinessDate(effective), ct)).TryGet(out draft!, out error)) return error;
            if (await bins.Refuses(draft, ct) is { } wrongBin) return wrongBin;
            if ((await reserved.Refuses(draft, skus, ct) ?? await reserved.Use(draft, current.Actor.Name, ct)) is { } kept) return kept;
        }

        if (draft.Refuses is not null && await draft.Refuses(draft, ct) is { } refused) return refused;

        var number = await db.NextDocumentNumber(draft.NumberPrefix, ct);
        var posting = new StockPosting(
            InventoryKinds.Of(draft.Kind), draft.DocumentId, number, null, effective, sites.Here.Number, sites.Here.BusinessDate(effective),
            current.Actor.Id, current.Actor.Name, draft.Reason, StockMovements.Of(draft, sites.Here.Currency.Digits),
            new BelowZero(draft.AllowNegative));
        if (!(await poster.Post([posting], ct)).TryGet(out var rows, out error)) return error;

        if (draft.Unmoved(rows[0], skus) is { } unmoved) return unmoved;
        var document = Keep(draft, number, effective, rows[0]);
        db.Audit($"stock-document:{number}", null, document, draft.Reason);
        return draft.Then is not null && await draft.Then(document, ct) is { } undone ? undone : document;
    }

    private StockDocumentInfo Keep(StockDraft draft, string number, DateTimeOffset effective, PostedRows posted)
    {
        var lines = draft.Lines.Select((line, i) => new StockDocumentLineRow
        {
            DocumentId = draft.DocumentId,
            No = i + 1,
            ItemId = line.ItemId,
            Quantity = draft.Kind.TakesOut() ? -line.Quantity : line.Quantity,
            Value = draft.Kind == StockDocumentKind.Conversion ? posted.ValueOfMaking(i + 1) : posted.ValueOf(i + 1),
            EntryUnit = line.Unit,
            EntryQuantity = draft.Kind.TakesOut() ? -line.InUnit : line.InUnit,
            OriginId = line.Origin?.ReceiptId,
            OriginNumber = line.Origin?.Number,
            OriginLine = line.Origin?.Line,
            SetCost = line.SetCost,
            Lot = line.Goods.Lot,
            Serial = line.Goods.Serial,
            Bin = line.Goods.Bin,
            ToBin = line.Goods.ToBin,
        }).ToList();
        var document = new StockDocumentRow
        {
            Id = draft.DocumentId,
            Number = number,
            Kind = draft.Kind,
            WarehouseId = draft.WarehouseId,
            ToWarehouseId = draft.ToWarehouseId,
            Site = posted.Posting.Site,
            BusinessDate = posted.Posting.BusinessDate,
            Effective = effective,
            Recorded = posted.Recorded,
            Reason = draft.Reason,
            ReasonCode = draft.ReasonCode,
            Destination = draft.Destination,
            Reference = draft.Reference,
            PartnerId = draft.Partner?.SupplierId,
            PartnerName = draft.Partner?.Name,
            Extra = draft.Kind == StockDocumentKind.Conversion ? draft.Extra : null,
            ActorId = current.Actor.Id,
            ActorName = current.Actor.Name,
        };
        db.Add(document);
        db.AddRange(lines);
        return document.ToInfo(lines);
    }
}
