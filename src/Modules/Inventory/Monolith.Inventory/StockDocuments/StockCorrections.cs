using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Approvals;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.StockDocuments.CorrectStockDocument;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments;

/// <summary>Puts posted documents right: checks, ledger, and the words beside the document. All of it or nothing.</summary>
internal sealed class StockCorrections(
    InventoryDbContext db, LedgerCorrections ledger, StockChecks checks, ApprovalLimits limits, ICurrentActor current,
    ISites sites, TimeProvider clock)
{
    public async Task<Result<StockCorrectionInfo>> Correct(CorrectStockDocument.CorrectStockDocument request, CancellationToken ct)
    {
        try
        {
            var done = await db.WriteOnce(
                "inventory.correct-document", request.CorrectionId, request, token => Inside(request, token), ct);
            return done.Map(c => current.Actor.Can(InventoryPermissions.ViewCosts)
                ? c : c with { Lines = [.. c.Lines.Select(l => l with { ValueWas = null, ValueIs = null })] });
        }
        catch (OverflowException)
        {
            return StockErrors.ValueRange;
        }
    }

    /// <summary>A document's lines as they are now, corrections in.</summary>
    public static async Task<Dictionary<int, (Quantity Quantity, Money Value)>> Now(
        InventoryDbContext db, Guid document, CancellationToken ct)
    {
        var corrected = await db.CorrectionLines.AsNoTracking().Where(c => c.DocumentId == document)
            .OrderBy(c => c.Correction).ToListAsync(ct);
        var now = new Dictionary<int, (Quantity, Money)>();
        foreach (var line in corrected) now[line.Line] = (line.Is, line.ValueIs);
        return now;
    }

    private async Task<Result<StockCorrectionInfo>> Inside(CorrectStockDocument.CorrectStockDocument request, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.DocumentId, ct);
        if (document is null) return StockErrors.UnknownDocument(request.DocumentId);
        if (!IsCorrectable(document.Kind)) return StockErrors.NotCorrectable(document.Number);
        if (await db.Cancellations.AnyAsync(c => c.DocumentId == document.Id, ct)) return StockErrors.AlreadyCancelled(document.Number);

        var lines = await db.DocumentLines.AsNoTracking().Where(l => l.DocumentId == document.Id).ToDictionaryAsync(l => l.No, ct);
        var now = await Now(db, document.Id, ct);
        var (movements, corrected) = (new List<Movement>(), new List<CorrectedLine>());
        foreach (var (i, asked) in request.Lines.Index())
        {
            if (!lines.TryGetValue(asked.Line, out var line))
                return StockErrors.UnknownDocumentLine(document.Number, asked.Line).At($"lines[{i}].line");
            var (quantity, value) = now.TryGetValue(line.No, out var known) ? known : (line.Quantity, line.Value);
            if (asked.Quantity.IsZero || asked.Quantity.IsNegative != quantity.IsNegative)
                return StockErrors.CorrectionSign(line.No).At($"lines[{i}].quantity");
            if (await checks.Countable(line.ItemId, asked.Quantity, ct) is { } wrong) return wrong.At($"lines[{i}].quantity");
            var worth = WorthOf(document.Kind, asked, quantity, value);
            if (asked.Quantity == quantity && worth == value) return StockErrors.NothingCorrected(line.No).At($"lines[{i}].quantity");
            movements.Add(await Movement(document, line, asked.Quantity, worth, ct));
            corrected.Add(new(line.No, quantity, asked.Quantity, value, null));
        }

        var actor = current.Actor;
        var by = new StockPosting(
            InventoryKinds.Of(document.Kind), document.Id, document.Number, null, document.Effective, document.Site, document.BusinessDate,
            actor.Id, actor.Name, request.Reason, movements);
        if (!(await ledger.Correct(by, ct)).TryGet(out var rows, out var error)) return error;
        var untouched = lines.Values.Where(l => !corrected.Exists(c => c.Line == l.No))
            .Select(l => now.TryGetValue(l.No, out var known) ? known.Value : l.Value);
        return await Keep(request, document, corrected, rows, untouched, ct);
    }

    private async Task<Result<StockCorrectionInfo>> Keep(
        CorrectStockDocument.CorrectStockDocument request, StockDocumentRow document, List<CorrectedLine> lines,
        IReadOnlyList<PostedRows> rows, IEnumerable<Money> untouched, CancellationToken ct)
    {
        var own = rows.SelectMany(r => r.Rows).Where(r => r.SourceId == document.Id
            && r.Kind is not (LedgerKinds.TrueUp or LedgerKinds.TransferOut)).ToLookup(r => r.SourceLine);
        var correction = new StockCorrectionRow
        {
            DocumentId = document.Id, No = 1 + await db.Corrections.CountAsync(c => c.DocumentId == document.Id, ct),
            CorrectionId = request.CorrectionId, Reason = request.Reason,
            Recorded = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())),
            ActorId = current.Actor.Id, ActorName = current.Actor.Name,
        };
        // What the ledger adds to a line is the difference: taken back and said anew.
        var done = lines.ConvertAll(l => l with { ValueIs = l.ValueWas + Money.Sum(own[l.Line].Select(r => r.Value)) });
        var worth = Money.Sum(untouched.Concat(done.Select(l => l.ValueIs!.Value)).Select(v => v.Abs()));
        if (await limits.RefusesCorrection(document.Kind, worth, ct) is { } refused) return refused;
        db.Add(correction);
        db.AddRange(done.Select(l => new StockCorrectionLineRow
        {
            DocumentId = document.Id, Correction = correction.No, Line = l.Line, Was = l.Was, Is = l.Is, ValueWas = l.ValueWas!.Value,
            ValueIs = l.ValueIs!.Value,
        }));
        var info = new StockCorrectionInfo(
            document.Id, document.Number, correction.No, correction.Reason, correction.ActorName, correction.Recorded, done);
        db.Audit($"stock-document:{document.Number}", null, info, request.Reason);
        return info;
    }

    public static bool IsCorrectable(StockDocumentKind kind) => kind is StockDocumentKind.Receipt or StockDocumentKind.Issue
        or StockDocumentKind.Transfer or StockDocumentKind.Adjustment or StockDocumentKind.Scrap;

    private Money WorthOf(StockDocumentKind kind, CorrectStockLine asked, Quantity quantity, Money value) =>
        kind != StockDocumentKind.Receipt ? value
        : asked.UnitCost is { } cost ? Exact.Extend(asked.Quantity, cost, sites.Here.Currency.Digits)
        : Exact.Share(value, asked.Quantity, quantity, sites.Here.Currency.Digits);

    /// <summary>As its first row says it, but for what is put right.</summary>
    private async Task<Movement> Movement(
        StockDocumentRow document, StockDocumentLineRow line, Quantity quantity, Money worth, CancellationToken ct)
    {
        var said = await db.Ledger.AsNoTracking().Where(r => r.SourceId == document.Id && r.SourceLine == line.No)
            .OrderBy(r => r.Sequence).Select(r => new { r.Contra, r.Lot, r.Serial, r.Bin }).FirstAsync(ct);
        var (no, item, at, contra) = (line.No, line.ItemId, document.WarehouseId, said.Contra);
        var movement = document.Kind switch
        {
            StockDocumentKind.Receipt => Movements.Receipt(no, item, at, quantity, worth, contra),
            StockDocumentKind.Issue => Movements.Issue(no, item, at, -quantity, contra),
            StockDocumentKind.Transfer => Movements.Transfer(no, item, at, document.ToWarehouseId!.Value, quantity),
            StockDocumentKind.Scrap => Movements.Scrap(no, item, at, quantity.Abs()) with { Contra = contra },
            _ => Movements.Adjustment(no, item, at, quantity, contra: contra),
        };
        return movement with { Lot = said.Lot, Traits = Traits.Of(said.Lot, said.Serial, said.Bin, null, null) };
    }
}
