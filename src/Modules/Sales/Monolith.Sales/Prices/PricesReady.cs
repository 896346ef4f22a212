using Monolith.SharedKernel.Modules;

namespace Monolith.Sales.Prices;

/// <summary>The memory that prices scans.</summary>
internal sealed class PricesReady(PriceMirror prices, TaxMirror taxes, TaxRoundingMirror roundings) : IMadeReady
{
    public async Task Make(CancellationToken ct)
    {
        await taxes.Fresh(ct);
        await roundings.Fresh(ct);
        await prices.Fresh(ct);
    }
}
