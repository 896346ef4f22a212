using Monolith.Finance.Contracts;
using Monolith.Inventory.Contracts;

namespace Monolith.Administration.Doctor;

internal sealed class StockValueIsInTheBooks(IStockReconciliation stock, IBooksReconciliation books, ISites sites) : IDoctorCheck
{
    public string Name => "stock-value-is-in-the-books";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var proof = await stock.ProveValue(ct);
        var booked = await books.InventoryBalance(ct);
        var values = new[] { proof.ByLedger, proof.ByBalances, proof.ByLayers, booked };
        return proof.ByLedger == proof.ByBalances && proof.ByLedger == proof.ByLayers && proof.ByLedger == booked
            ? []
            : [Sentence.Of("administration.found-value", [.. values.Select(sites.Here.Currency.Say)])];
    }
}
