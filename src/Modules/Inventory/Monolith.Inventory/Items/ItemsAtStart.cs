using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monolith.Inventory.Items;

/// <summary>Fills the memory that answers scans while the shop opens. Nothing waits for it: what isn't there yet is read when it is asked for.</summary>
internal sealed class ItemsAtStart(IServiceScopeFactory scopes, ILogger<ItemsAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start goes on meanwhile
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ItemCatalog>().KeepAll(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "The items weren't read at the start; each is read when it is asked for");
        }
        catch (OperationCanceledException)
        {
            // Closed again before all were there.
        }
    }
}
