using Monolith.Inventory.Contracts;

namespace Monolith.Finance.Booking;

/// <summary>Answers stock what the books say it is worth.</summary>
internal sealed class BookedStock(IBooksReconciliation books) : IBookedStock
{
    public Task<Money> Value(CancellationToken ct) => books.InventoryBalance(ct);
}
