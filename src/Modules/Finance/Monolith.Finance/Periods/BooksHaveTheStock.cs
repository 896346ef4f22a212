using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Periods;

/// <summary>At a period's end the inventory accounts show what the stock was worth then.</summary>
internal sealed class BooksHaveTheStock(IStockReconciliation stock, IBooksReconciliation books) : IStandsOpen
{
    // Books follow the stock within moments; what is on its way isn't missing.
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800), TimeSpan.FromSeconds(2)];

    public async Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct)
    {
        for (var look = 0; ; look++)
        {
            var (value, booked) = (await stock.ValueThrough(through, ct), await books.InventoryBalance(through, ct));
            if (value == booked) return [];
            if (look == Waits.Length) return [Sentence.Of("finance.open-value", value, booked)];
            await Task.Delay(Waits[look], ct);
        }
    }
}
