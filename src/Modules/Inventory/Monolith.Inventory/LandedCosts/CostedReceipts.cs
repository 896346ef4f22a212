using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.LandedCosts;

/// <summary>The receipts that costs can be laid on: those against orders, which purchasing keeps, and those without, which are stock
/// documents.</summary>
internal sealed class CostedReceipts(InventoryDbContext db, IGoodsReceipts purchasing)
{
    /// <summary>Null where there is none, or it was cancelled.</summary>
    public async Task<CostedReceipt?> Find(Guid id, CancellationToken ct) =>
        await purchasing.Find(id, ct) is { } bought ? new(id, bought.Number, bought.SupplierName)
            : await Own().FirstOrDefaultAsync(r => r.Id == id, ct) is { } own ? new(id, own.Number, own.Reference)
            : null;

    /// <summary>By a part of number, supplier or reference.</summary>
    public async Task<IReadOnlyList<CostedReceipt>> Search(string text, int take, CancellationToken ct)
    {
        var (bought, part) = (await purchasing.Search(text, take, ct), text.Trim());
        var own = await Own().Where(r => r.Number.Contains(part) || (r.Reference != null && r.Reference.Contains(part)))
            .OrderByDescending(r => r.Recorded).Take(take).ToListAsync(ct);
        return [.. bought.Select(r => new CostedReceipt(r.ReceiptId, r.Number, r.SupplierName))
            .Concat(own.Select(r => new CostedReceipt(r.Id, r.Number, r.Reference))).Take(take)];
    }

    private IQueryable<StockDocuments.StockDocumentRow> Own() => db.Documents.AsNoTracking()
        .Where(d => d.Kind == StockDocumentKind.Receipt && !db.Cancellations.Any(c => c.DocumentId == d.Id));
}

/// <param name="From">The supplier, or what the document refers to.</param>
internal sealed record CostedReceipt(Guid ReceiptId, string Number, string? From);
