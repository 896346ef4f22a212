using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Inventory.Items;

/// <summary>Fills the memory that answers scans while the shop opens, so that the first scan needn't wait for it.</summary>
internal sealed class ItemsAtStart(ItemMirror items, ILogger<ItemsAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start goes on meanwhile
        try
        {
            await items.Fresh(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "The items weren't read at the start; they are read when one is asked for");
        }
        catch (OperationCanceledException)
        {
            // Closed again before all were there.
        }
    }
}
