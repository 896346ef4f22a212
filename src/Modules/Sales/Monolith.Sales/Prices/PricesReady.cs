using Monolith.SharedKernel.Modules;

namespace Monolith.Sales.Prices;

/// <summary>The memory that prices scans.</summary>
internal sealed class PricesReady(PriceMirror prices, TaxMirror taxes) : IMadeReady
{
    public async Task Make(CancellationToken ct)
    {
        await taxes.Fresh(ct);
        await prices.Fresh(ct);
    }
}
