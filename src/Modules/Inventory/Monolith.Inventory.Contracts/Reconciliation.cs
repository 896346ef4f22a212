using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>For the reconciler: what the ledger holds of each source document.</summary>
public interface IStockReconciliation
{
    /// <summary>Per source document of a kind: number of lines that moved stock (true-ups left out) and the sum of their quantities.</summary>
    IAsyncEnumerable<SourceTotals> BySource(string sourceKind, CancellationToken ct);

    /// <summary>Stock value by ledger rows, by balances and by FIFO layers together with average pools: all three must agree.</summary>
    Task<StockValueProof> ProveValue(CancellationToken ct);

    /// <summary>What all stock was worth at the end of a day, as known now.</summary>
    Task<Money> ValueThrough(DateOnly day, CancellationToken ct);
}

public sealed record SourceTotals(Guid SourceId, int Lines, Quantity Quantity, Money Value);

public sealed record StockValueProof(Money ByLedger, Money ByBalances, Money ByLayers);
