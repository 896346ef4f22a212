using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Periods.CheckPeriod;

/// <summary>The value of all stock is one figure, by rows, balances and layers.</summary>
internal sealed class StockAddsUp(IStockReconciliation stock) : IStandsOpen
{
    public async Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct)
    {
        var proof = await stock.ProveValue(ct);
        return proof.ByLedger == proof.ByBalances && proof.ByLedger == proof.ByLayers
            ? []
            : [Sentence.Of("inventory.open-value", proof.ByLedger, proof.ByBalances, proof.ByLayers)];
    }
}
