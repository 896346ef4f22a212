using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Receipts;

/// <summary>Says of goods receipts and suppliers what documents of the stock must know.</summary>
internal sealed class GoodsReceipts(PurchasingDbContext db) : IGoodsReceipts
{
    public async Task<GoodsReceiptFacts?> Find(Guid receiptId, CancellationToken ct)
    {
        if (await db.Receipts.AsNoTracking().FirstOrDefaultAsync(r => r.Id == receiptId, ct) is not { } receipt) return null;
        var lines = await db.ReceiptLines.Where(l => l.ReceiptId == receiptId).OrderBy(l => l.No)
            .Select(l => new GoodsReceiptFactsLine(l.No, l.ItemId, l.Quantity, l.Amount)).ToListAsync(ct);
        return Facts(receipt) with { Lines = lines };
    }

    public async Task<IReadOnlyList<GoodsReceiptFacts>> Search(string text, int take, CancellationToken ct)
    {
        if (SearchText.Of(text) is not { } wanted) return [];
        var found = await db.Receipts.AsNoTracking().Where(r => r.Find.Contains(wanted))
            .OrderByDescending(r => r.Number).Take(take).ToListAsync(ct);
        return found.ConvertAll(Facts);
    }

    public async Task<SupplierFacts?> Supplier(Guid supplierId, CancellationToken ct) => await db.Suppliers
        .Where(s => s.Id == supplierId).Select(s => new SupplierFacts(s.Id, s.Code, s.Name)).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<SupplierFacts>> Suppliers(string text, int take, CancellationToken ct)
    {
        if (SearchText.Of(text) is not { } wanted) return [];
        return await db.Suppliers.Where(s => s.Active && s.Find.Contains(wanted))
            .OrderBy(s => s.Name).Take(take).Select(s => new SupplierFacts(s.Id, s.Code, s.Name)).ToListAsync(ct);
    }

    private static GoodsReceiptFacts Facts(ReceiptRow receipt) => new(
        receipt.Id, receipt.Number, receipt.SupplierId, receipt.SupplierName, receipt.WarehouseId, receipt.Effective, []);
}
