using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.LandedCosts;

/// <summary>Lays costs on receipts, tries out what that would do, and takes it off again. All of it or nothing.</summary>
internal sealed class LandedDesk(
    InventoryDbContext db, LandedSpread spread, LedgerCorrections ledger, ICurrentActor current, ISites sites, TimeProvider clock)
{
    public async Task<Result<StockDocumentInfo>> Post(LandCosts.LandCosts request, CancellationToken ct)
    {
        try
        {
            var posted = await db.WriteOnce(
                "inventory.land-costs", request.DocumentId, request,
                async token => (await Inside(request, token)).Map(d => d.Document), ct);
            return posted.Map(p => p.For(current.Actor));
        }
        catch (OverflowException)
        {
            return StockErrors.ValueRange;
        }
    }

    /// <summary>Does all of it and keeps nothing: what would stay in stock is then known to the cent.</summary>
    public async Task<Result<Landed>> Try(LandCosts.LandCosts request, CancellationToken ct)
    {
        try
        {
            return await db.Try(token => Inside(request, token), ct);
        }
        catch (OverflowException)
        {
            return StockErrors.ValueRange;
        }
    }

    /// <summary>Takes the shares of a document off its receipts again.</summary>
    public async Task<Result<IReadOnlyList<PostedRows>>> TakeOff(StockDocumentRow document, StockPosting by, CancellationToken ct)
    {
        var lines = await db.DocumentLines.AsNoTracking().Where(l => l.DocumentId == document.Id).OrderBy(l => l.No).ToListAsync(ct);
        return await ledger.Land(
            by, lines.ConvertAll(l => new LandedShare(l.No, l.OriginId!.Value, l.OriginLine!.Value, -l.Value)), ct);
    }

    private async Task<Result<Landed>> Inside(LandCosts.LandCosts request, CancellationToken ct)
    {
        if (await db.Documents.AnyAsync(d => d.Id == request.DocumentId, ct)) return KernelErrors.IdReused;
        if (!(await spread.Of(request.Charges, request.Lines, ct)).TryGet(out var shares, out var error)) return error;
        var number = await db.NextDocumentNumber("LC", ct);
        var now = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
        var by = new StockPosting(
            InventoryKinds.LandedCost, request.DocumentId, number, null, now, sites.Here.Number, sites.Here.BusinessDate(now),
            current.Actor.Id, current.Actor.Name, request.Reason, []);
        var laid = shares.Lines.Select((l, i) => new LandedShare(i + 1, l.Origin.ReceiptId, l.Origin.Line, shares.ShareOf(i)))
            .Where(s => !s.Amount.IsZero).ToList();
        if (!(await ledger.Land(by, laid, ct)).TryGet(out var rows, out error)) return error;
        var inStock = Money.Sum(rows.SelectMany(r => r.Rows).Where(r => r.Pool is not null).Select(r => r.Value));
        return new Landed(Keep(request, by, shares), shares, inStock);
    }

    private StockDocumentInfo Keep(LandCosts.LandCosts request, StockPosting by, Spread shares)
    {
        var document = new StockDocumentRow
        {
            Id = request.DocumentId, Number = by.SourceNumber, Kind = StockDocumentKind.LandedCost,
            WarehouseId = shares.Lines[0].Stock.WarehouseId, Site = by.Site, BusinessDate = by.BusinessDate, Effective = by.Effective,
            Recorded = by.Effective, Reason = request.Reason, Reference = request.Reference, ActorId = by.ActorId, ActorName = by.ActorName,
        };
        var lines = shares.Lines.Select((l, i) => new StockDocumentLineRow
        {
            DocumentId = document.Id, No = i + 1, ItemId = l.Item.ItemId, Quantity = Quantity.Zero, Value = shares.ShareOf(i),
            OriginId = l.Origin.ReceiptId, OriginNumber = l.Origin.Number, OriginLine = l.Origin.Line,
        }).ToList();
        db.Add(document);
        db.AddRange(lines);
        db.AddRange(request.Charges.Select((c, i) => new LandedChargeRow
        {
            DocumentId = document.Id, No = i + 1, Kind = c.Kind, Amount = c.Amount, Basis = c.By,
        }));
        db.AddRange(shares.Shares.SelectMany((s, c) => s.Select((share, l) => new LandedShareRow
        {
            DocumentId = document.Id, Charge = c + 1, Line = l + 1, Share = share,
        })));
        var info = document.ToInfo(lines);
        db.Audit($"stock-document:{document.Number}", null, info, request.Reason);
        return info;
    }
}

/// <param name="InStock">What of it is in the value of what is still there; the rest has gone the way of the goods.</param>
internal sealed record Landed(StockDocumentInfo Document, Spread Shares, Money InStock);
