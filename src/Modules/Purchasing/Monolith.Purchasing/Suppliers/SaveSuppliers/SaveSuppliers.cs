using Monolith.Data.Search;

namespace Monolith.Purchasing.Suppliers.SaveSuppliers;

internal sealed class SaveSuppliersValidator : AbstractValidator<Contracts.SaveSuppliers>
{
    public SaveSuppliersValidator() =>
        RuleFor(r => r.Suppliers).NotEmpty().Must(c => c is null
            || c.Count <= Contracts.SaveSuppliers.Most).WithErrorCode("purchasing.too-many-suppliers");
}

internal sealed class SaveSuppliersHandler(PurchasingDbContext db, IEnumerable<IValidator<Contracts.SaveSupplier>> rules)
    : IHandler<Contracts.SaveSuppliers, IReadOnlyList<SupplierOutcome>>
{
    public Task<Result<IReadOnlyList<SupplierOutcome>>> Handle(Contracts.SaveSuppliers request, CancellationToken ct)
    {
        var refused = request.Suppliers.Select(c => rules.Refuse(c.Supplier)).ToList();
        return db.Write("purchasing.save-suppliers", token => Save(request.Suppliers, refused, token), ct);
    }

    private async Task<Result<IReadOnlyList<SupplierOutcome>>> Save(IReadOnlyList<SupplierChange> changes, List<Error?> refused,
        CancellationToken ct)
    {
        var (ids, keys) = (changes.Select(c => c.Supplier.SupplierId).ToList(), changes
            .Select(c => SupplierMapping.Key(c.Supplier.Code ?? "")).ToList());
        var there = await db.Suppliers.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var taken = await db.Suppliers
            .Where(c => keys.Contains(c.CodeKey)).ToDictionaryAsync(c => c.CodeKey, c => c.Id, StringComparer.Ordinal, ct);
        var (outcomes, found) = (new List<SupplierOutcome>(changes.Count), new List<Found<SupplierRow>>());
        for (var i = 0; i < changes.Count; i++)
        {
            var (supplier, row) = (changes[i].Supplier, there.GetValueOrDefault(changes[i].Supplier.SupplierId));
            var isDone = refused[i] is null && row?.IsAs(supplier) == true;
            var error = isDone ? null
                : refused[i]
                ?? ((row is null ? changes[i].Before is null : changes[i].Before is { } before && row.IsAs(before)) ? null
                    : KernelErrors.Changed)
                ?? (taken.TryGetValue(keys[i], out var by) && by != supplier.SupplierId ? SupplierErrors.SupplierCodeTaken(supplier.Code)
                    : null);
            outcomes.Add(new(supplier.SupplierId, error));
            if (isDone || error is not null) continue;
            taken[keys[i]] = supplier.SupplierId;
            var words = row is null ? [] : SupplierQueries.WordsOf(row);
            if (row is null) db.Add(row = supplier.NewRow());
            else row.Take(supplier);
            found.Add(new(row, words, SupplierQueries.WordsOf(row)));
        }

        await db.Index<SupplierRow>(found, ct);
        return outcomes;
    }
}
