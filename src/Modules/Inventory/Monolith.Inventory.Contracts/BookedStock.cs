using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>What stock asks of whoever keeps the books: a module above answers.</summary>
public interface IBookedStock
{
    /// <summary>What the books say that stock is worth, as far as they have heard of it.</summary>
    Task<Money> Value(CancellationToken ct);
}
