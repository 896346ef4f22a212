namespace Monolith.Purchasing.Suppliers;

internal sealed class SupplierPlanning(PurchasingDbContext db, IEnumerable<IValidator<Contracts.SaveSupplier>> rules) : ISupplierPlanning
{
    public string Key(string code) => SupplierMapping.Key(code);

    public async Task<IReadOnlyDictionary<string, SupplierInfo>> Find(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var keys = codes.Select(Key).Distinct().ToList();
        return (await db.Suppliers.Where(c => keys.Contains(c.CodeKey)).ToListAsync(ct))
            .ToDictionary(c => c.CodeKey, c => c.ToInfo(), StringComparer.Ordinal);
    }

    public Error? Refuse(Contracts.SaveSupplier supplier) => rules.Refuse(supplier);

    public async Task<IReadOnlySet<Guid>> InUse(IReadOnlyCollection<Guid> supplierIds, CancellationToken ct) =>
        (await db.Orders.Where(o => supplierIds.Contains(o.SupplierId)).Select(o => o.SupplierId)
            .Union(db.Receipts.Where(r => supplierIds.Contains(r.SupplierId)).Select(r => r.SupplierId)).ToListAsync(ct)).ToHashSet();
}
