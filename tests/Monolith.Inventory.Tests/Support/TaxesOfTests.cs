using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Sales is not part of these tests: it has one category here.</summary>
internal sealed class TaxesOfTests : ITaxCategoryNames
{
    private static readonly TaxCategoryName Standard = new("standard", LocalName.Of("Standard").With("zh", "标准"));

    public ValueTask<IReadOnlyList<TaxCategoryName>> All(CancellationToken ct) => new([Standard]);

    public ValueTask<bool> Has(string code, CancellationToken ct) => new(code == Standard.Code);
}
