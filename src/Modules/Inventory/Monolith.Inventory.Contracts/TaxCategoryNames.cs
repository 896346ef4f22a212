using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>What the stock asks about tax categories, of which an item carries the code. Whoever keeps the taxes answers, from memory.</summary>
public interface ITaxCategoryNames
{
    /// <summary>Whether there is such a category: an item of another one can't be sold.</summary>
    ValueTask<bool> Has(string code, CancellationToken ct);

    /// <summary>All of them, by code.</summary>
    ValueTask<IReadOnlyList<TaxCategoryName>> All(CancellationToken ct);
}

public sealed record TaxCategoryName(string Code, LocalName Name);
