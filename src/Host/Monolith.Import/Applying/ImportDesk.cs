using Microsoft.Extensions.Logging;
using Monolith.Data;
using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.Import.Planning;
using Monolith.Import.Plans;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Applying;

/// <summary>Does with a plan what its state says is to be done, in a scope of its own, as whoever asked for it.</summary>
internal sealed class ImportDesk(IServiceScopeFactory scopes, ILogger<ImportDesk> log)
{
    public async Task<PlanState> Work(Guid id, Action<ImportProgress>? progress, Func<bool> isGivenUp, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WriteTurn>().Priority = WritePriority.Bulk;
        var holder = scope.ServiceProvider.GetRequiredService<ActorHolder>();
        holder.Actor = Actor.System("import");
        var store = scope.ServiceProvider.GetRequiredService<PlanStore>();
        if (await store.Find(id, stopping) is not { } plan) return PlanState.Cancelled;
        // What it needs was asked when it was asked for; after a restart it goes on in the same name.
        holder.Actor = Actor.System("import") with { Id = plan.ActorId, Name = plan.AppliedBy ?? plan.ActorName };
        try
        {
            return await Work(scope.ServiceProvider, plan, progress, isGivenUp, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return plan.State; // the next process goes on
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The import {Import} of {File} failed", plan.Id, plan.FileName);
            await Failed(scope.ServiceProvider, plan, failure);
            return PlanState.Cancelled;
        }
    }

    private static async Task<PlanState> Work(
        IServiceProvider services, PlanRow plan, Action<ImportProgress>? progress, Func<bool> isGivenUp, CancellationToken stopping)
    {
        var carrying = services.GetRequiredService<PlanCarrying>();
        switch (plan.State)
        {
            case PlanState.Planning:
                var file = await services.GetRequiredService<PlanStore>().OpenFile(plan.Id, stopping);
                var made = await services.GetRequiredService<PlanMaking>().Make(plan, PlanJson.Read<ImportMap>(plan.Map)!, file, null,
                    stopping);
                return made.IsOk ? PlanState.Planned : PlanState.Unreadable;
            case PlanState.Applying:
                return await carrying.Apply(plan, progress, isGivenUp, stopping);
            case PlanState.Cancelling or PlanState.TakingBack:
                return await carrying.TakeBack(plan, progress, stopping);
            default:
                return plan.State;
        }
    }

    // A plan that couldn't be made is unreadable; one that broke while it was applied is taken back.
    private static async Task Failed(IServiceProvider services, PlanRow plan, Exception failure)
    {
        var store = services.GetRequiredService<PlanStore>();
        var error = PlanJson.Of(Error.Unavailable("import.failed", "Something went wrong while the import was at work; the log says what.")
            .With("why", failure.GetType().Name));
        if (plan.State == PlanState.Planning)
        {
            await store.Change(plan.Id, p => p.State == PlanState.Planning, p =>
                (p.State, p.Failure) = (PlanState.Unreadable, error), default);
            return;
        }

        var broken = await store.Change(plan.Id, p => p.State.IsBusy(), p =>
        {
            p.Failure = error;
            if (p.State == PlanState.Applying) p.State = PlanState.Cancelling;
        }, default);
        if (broken is { State: PlanState.Cancelling } && plan.State == PlanState.Applying)
            await services.GetRequiredService<PlanCarrying>().TakeBack(broken, null, default);
    }
}
