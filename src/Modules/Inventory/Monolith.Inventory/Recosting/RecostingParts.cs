using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Monolith.Data.Events;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Recosting.ShowRecostings;

namespace Monolith.Inventory.Recosting;

/// <summary>What costs pools anew: its chapter of <see cref="InventoryModule"/>'s table of contents.</summary>
internal static class RecostingParts
{
    public static IServiceCollection AddRecosting(this IServiceCollection services)
    {
        services.TryAddSingleton(sp => new RecostingOptions(
            sp.GetRequiredService<InventoryOptions>().RecostAtOnce ?? LedgerHistory.AtOnce));
        return services.AddSingleton<RecostingSignal>()
            .AddScoped<RecostingSteps>()
            .AddScoped<IStepwise>(sp => sp.GetRequiredService<RecostingSteps>())
            .AddScoped<RecostingProgress>().AddSingleton<RecostingWorker>()
            .AddSingleton<IHostedService>(sp => sp.GetRequiredService<RecostingWorker>());
    }
}
