using Monolith.Sales.Contracts;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Sales is not part of these tests: it has one category here.</summary>
internal sealed class TaxesOfTests : ITaxCategories
{
    private static readonly TaxCategoryInfo Standard = new("standard", LocalName.Of("Standard").With("zh", "标准"), false, [new(Rate.Zero, DateOnly.MinValue)]);

    public ValueTask<IReadOnlyList<TaxCategoryInfo>> All(CancellationToken ct) => new([Standard]);

    public ValueTask<bool> Has(string code, CancellationToken ct) => new(code == Standard.Code);
}
