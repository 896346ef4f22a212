using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Sales.Prices;

/// <summary>Fills the memory that prices scans while the shop opens, so that the first scan needn't wait for it.</summary>
internal sealed class PricesAtStart(PriceMirror prices, TaxMirror taxes, ILogger<PricesAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start goes on meanwhile
        try
        {
            await taxes.Fresh(stoppingToken);
            await prices.Fresh(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "The prices weren't read at the start; they are read when one is asked for");
        }
        catch (OperationCanceledException)
        {
            // Closed again before all were there.
        }
    }
}
