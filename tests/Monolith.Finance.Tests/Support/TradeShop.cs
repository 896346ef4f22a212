using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.SharedKernel.Events;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Modules;
using Monolith.Testing.Logs;
using Monolith.Testing.Shops;

namespace Monolith.Testing;

/// <summary>A module that hears what tills and stock say, with the event logs of both beside it.</summary>
internal abstract class TradeShop<TModule> : ModuleShop<TModule>
    where TModule : IModule, new()
{
    private const int MostAttempts = 1000;

    protected override IReadOnlyList<IModule> Logs => [new PosLog(), new InventoryLog()];

    public EventAdmin Events => Services.GetRequiredService<EventAdmin>();

    /// <summary>Says at the tills what happened, without anybody hearing it yet.</summary>
    public Task AtTheTills(params IEvent[] events) => Publish<PosDbContext>(events);

    public Task InStock(params IEvent[] events) => Publish<InventoryDbContext>(events);

    /// <summary>Lets everybody hear everything. PostgreSQL shows an event only when no older transaction of the whole server is open,
    /// and tests share a server: so until the last event was read, not until there is nothing to read.</summary>
    public override async Task Settle()
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await base.Settle();
            if (await IsSettled()) return;
            await Task.Delay(20);
        }

        throw new TimeoutException("Some events were never read.");
    }

    /// <summary>The answer, or the test fails with the error's code.</summary>
    public Task<T> Ask<T>(IRequest<T> request) => Ok(request);

    public Task<TOut> With<TService, TOut>(Func<TService, Task<TOut>> work)
        where TService : notnull => Ask(work);

    protected override void AddNeighbours(IServiceCollection services) => services.AddSingleton(new PumpOptions { RetryDelays = [] });

    private async Task<bool> IsSettled()
    {
        await using var connection = Services.GetRequiredService<IEngine>().CreateConnection();
        await connection.OpenAsync();
        foreach (var state in await Events.States(CancellationToken.None))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COALESCE(MAX(id), 0) FROM {(state.Source == "pos" ? "pos_" : "inv_")}events";
            if (Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > state.Position.Number) return false;
        }

        return true;
    }
}
