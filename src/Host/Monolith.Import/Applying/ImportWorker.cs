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

/// <summary>Works on plans while the shop is open, one at a time and in the order in which they were asked for. What a process left when it
/// died is gone on with at the next start; on a database server by another Host too, once the first has been silent for a while.</summary>
internal sealed class ImportWorker(ImportDesk desk, IServiceScopeFactory scopes, ISites sites, TimeProvider clock,
    ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private readonly Channel<Guid> _asked = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, bool> _givenUp = new();

    public void Ask(Guid plan) => _asked.Writer.TryWrite(plan);

    /// <summary>So that it needn't wait until the next step is marked.</summary>
    public void GiveUp(Guid plan) => _givenUp[plan] = true;

    /// <summary>What a process that died left half done, to its end. For verbs that run and end.</summary>
    public async Task FinishInterrupted(CancellationToken ct)
    {
        if (!sites.IsSetUp) return;
        foreach (var plan in await Left(isFirst: true, ct)) await Work(plan, ct);
    }

    /// <summary>What is busy before anybody can ask for anything was left by a dead process.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (sites.IsSetUp)
                foreach (var plan in await Left(isFirst: true, cancellationToken)) Ask(plan);
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
            foreach (var plan in await Left(isFirst: false, stopping)) Ask(plan);
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
        if (!await Claim(plan, stopping)) return;
        await desk.Work(plan, null, () => _givenUp.ContainsKey(plan), stopping);
        _givenUp.TryRemove(plan, out _);
    }

    private async Task<bool> Claim(Guid id, CancellationToken ct)
    {
        await using var scope = Scope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<PlanStore>()
            .Change(id, p => p.State.IsBusy() && (p.Beat is null || p.Beat < now - Silence), p => p.Beat = now, ct) is not null;
    }

    // One data folder has one process: what is busy there at its start was left by a dead one.
    private async Task<List<Guid>> Left(bool isFirst, CancellationToken ct)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<ImportDbContext>();
        var isAlone = isFirst && scope.ServiceProvider.GetRequiredService<IEngine>().Kind == EngineKind.Sqlite;
        var silent = clock.GetUtcNow() - Silence;
        var left = await db.Plans.Where(p => p.State == PlanState.Planning || p.State == PlanState.Applying
            || p.State == PlanState.Cancelling || p.State == PlanState.TakingBack)
            .Where(p => isAlone || p.Beat == null || p.Beat < silent).OrderBy(p => p.CreatedAt).Select(p => p.Id).ToListAsync(ct);
        var store = scope.ServiceProvider.GetRequiredService<PlanStore>();
        foreach (var plan in left) await store.Change(plan, p => p.State.IsBusy(), p => p.Beat = null, ct);
        return left;
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("import");
        return scope;
    }
}
