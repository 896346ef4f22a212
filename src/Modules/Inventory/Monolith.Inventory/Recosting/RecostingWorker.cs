using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recosting;

/// <summary>Costs pools anew while the shop is open, one step after the other. Where the process died in between, or another Host left
/// something, the next one that looks goes on: what is to be done is in the tables, and a step is done under the ledger's lock.</summary>
internal sealed class RecostingWorker(
    IServiceScopeFactory scopes, ISites sites, RecostingSignal signal, TimeProvider clock, ILogger<RecostingWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                while (sites.IsSetUp && await Step(stoppingToken))
                {
                    // Others come between the steps.
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Pools can't be costed anew; trying again soon");
            }

            await Task.WhenAny(next, Task.Delay(Look, clock, stoppingToken));
        }
    }

    private async Task<bool> Step(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<ActorHolder>().Actor = Actor.System("recosting");
        // Tills go first, and while they sell it rests after each step for as long as that took.
        services.GetRequiredService<WriteTurn>().Priority = WritePriority.Bulk;
        return await services.GetRequiredService<RecostingSteps>().Step(ct);
    }
}
