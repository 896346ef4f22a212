using Monolith.Data.Search;

namespace Monolith.Purchasing.Suppliers.RemoveSuppliers;

internal sealed class RemoveSuppliersValidator : AbstractValidator<Contracts.RemoveSuppliers>
{
    public RemoveSuppliersValidator() =>
        RuleFor(r => r.Suppliers).NotEmpty().Must(c => c is null
            || c.Count <= Contracts.SaveSuppliers.Most).WithErrorCode("purchasing.too-many-suppliers");
}

internal sealed class RemoveSuppliersHandler(PurchasingDbContext db, ISupplierPlanning planning)
    : IHandler<Contracts.RemoveSuppliers, IReadOnlyList<SupplierOutcome>>
{
    public Task<Result<IReadOnlyList<SupplierOutcome>>> Handle(Contracts.RemoveSuppliers request, CancellationToken ct) =>
        db.Write("purchasing.remove-suppliers", token => Remove(request.Suppliers, token), ct);

    private async Task<Result<IReadOnlyList<SupplierOutcome>>> Remove(IReadOnlyList<Contracts.SaveSupplier> suppliers, CancellationToken ct)
    {
        var ids = suppliers.Select(c => c.SupplierId).ToList();
        var there = await db.Suppliers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var used = await planning.InUse(ids, ct);
        var outcomes = new List<SupplierOutcome>(suppliers.Count);
        foreach (var supplier in suppliers)
        {
            var row = there.GetValueOrDefault(supplier.SupplierId);
            var error = row is null ? null
                : used.Contains(row.Id) ? SupplierErrors.SupplierInUse(row.Code)
                : row.IsAs(supplier) ? null : KernelErrors.Changed;
            outcomes.Add(new(supplier.SupplierId, error));
            if (row is null || error is not null) continue;
            await db.Index(row, SupplierQueries.WordsOf(row), new HashSet<string>(), ct);
            db.Remove(row);
        }

        return outcomes;
    }
}
