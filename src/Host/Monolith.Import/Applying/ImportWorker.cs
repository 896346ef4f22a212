using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Import.Persistence;
using Monolith.Import.Plans;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Applying;

/// <summary>Works on plans while the shop is open, one at a time and in the order in which they were asked for. Whoever works on one holds
/// its lock, which ends with the process: what a process left when it died is gone on with at the next start, by the next verb, and on a
/// database server by any other Host.</summary>
internal sealed class ImportWorker(ImportDesk desk, IServiceScopeFactory scopes, IEngine engine, ISites sites,
    ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    private readonly Channel<Guid> _asked = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, bool> _givenUp = new();

    public void Ask(Guid plan) => _asked.Writer.TryWrite(plan);

    /// <summary>So that it needn't wait until the next step is marked.</summary>
    public void GiveUp(Guid plan) => _givenUp[plan] = true;

    /// <summary>What a process that died left half done, to its end. For verbs that run and end.</summary>
    public async Task FinishInterrupted(CancellationToken ct)
    {
        if (!sites.IsSetUp) return;
        foreach (var plan in await Busy(ct)) await Work(plan, ct);
    }

    /// <summary>Nobody else works on it while this lasts; null: somebody is at it.</summary>
    public Task<EngineLock?> Hold(Guid plan, CancellationToken ct) => EngineLock.TryTake(engine, $"monolith-import:{plan:N}", ct);

    /// <summary>What is busy before anybody can ask for anything was left by a dead process, or another Host is at it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (sites.IsSetUp)
                foreach (var plan in await Busy(cancellationToken)) Ask(plan);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "The imports can't be looked at; they are looked at again soon");
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                wait.CancelAfter(Look);
                while (await _asked.Reader.WaitToReadAsync(wait.Token))
                    while (_asked.Reader.TryRead(out var plan)) await Work(plan, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                await LookAgain(stoppingToken);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The imports can't be looked at; they are looked at again soon");
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Time to look again, or to go.
    private async Task LookAgain(CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested || !sites.IsSetUp) return;
        try
        {
            foreach (var plan in await Busy(stopping)) Ask(plan);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.LogError(failure, "The imports can't be looked at; they are looked at again soon");
        }
        catch (OperationCanceledException)
        {
            // The process is stopping.
        }
    }

    private async Task Work(Guid plan, CancellationToken stopping)
    {
        _givenUp.TryRemove(plan, out _); // of an earlier attempt; for this one the table says it
        await using var hold = await Hold(plan, stopping);
        if (hold is null || !await IsBusy(plan, stopping)) return;
        await desk.Work(plan, null, () => _givenUp.ContainsKey(plan), stopping);
        _givenUp.TryRemove(plan, out _);
    }

    private async Task<bool> IsBusy(Guid id, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<PlanStore>().Find(id, ct) is { } plan && plan.State.IsBusy();
    }

    private async Task<List<Guid>> Busy(CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<ImportDbContext>().Plans
            .Where(p => p.State == PlanState.Planning || p.State == PlanState.Applying
                || p.State == PlanState.Cancelling || p.State == PlanState.TakingBack)
            .OrderBy(p => p.CreatedAt).Select(p => p.Id).ToListAsync(ct);
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("import");
        return scope;
    }
}
