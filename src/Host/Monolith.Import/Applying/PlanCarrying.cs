using Monolith.Data;
using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Plans;
using Monolith.SharedKernel;

namespace Monolith.Import.Applying;

/// <summary>Carries a plan out in short steps, each with its place, so that tills never wait long; and takes it back the same way from
/// wherever
/// it stands. A step that was cut short is simply done again, so neither a kill nor a cancellation leaves anything half.</summary>
internal sealed class PlanCarrying(PlanStore store, ImportLists lists, TimeProvider clock)
{
    /// <summary>To the end, or until somebody asks for it to be given up.</summary>
    /// <returns>The state it is in now; Applying: the process is stopping and the next one goes on.</returns>
    public async Task<PlanState> Apply(PlanRow plan, Action<ImportProgress>? progress, Func<bool> isGivenUp, CancellationToken stopping)
    {
        var (list, run) = (lists.Find(plan.List)!, RunOf(plan));
        var ahead = Ahead(plan, plan.Position / plan.Step * plan.Step);
        for (var from = plan.Position / plan.Step * plan.Step; from < plan.Lines; from += plan.Step)
        {
            var some = await ahead;
            if (stopping.IsCancellationRequested) return PlanState.Applying;
            ahead = Ahead(plan, from + plan.Step);
            var refused = some.Count == 0 ? [] : await list.Apply(run, some, CancellationToken.None);
            await ahead; // one at a time in our own tables
            CrashPoints.Hit("import.step");
            var position = Math.Min(from + plan.Step, plan.Lines);
            var state = await store.Mark(plan.Id, position, LineState.Overtaken, Otherwise(some, refused), CancellationToken.None);
            progress?.Invoke(new(ImportStep.Applying, position, plan.Lines));
            if (state == PlanState.Cancelling || isGivenUp()) return await GiveUp(plan.Id, progress);
        }

        var done = await store.Change(plan.Id, p => p.State == PlanState.Applying, p =>
        {
            (p.State, p.Position, p.AppliedAt) = (PlanState.Applied, p.Lines, clock.GetUtcNow());
        }, CancellationToken.None);
        return done is not null ? PlanState.Applied : await GiveUp(plan.Id, progress); // given up at the last moment
    }

    /// <summary>From where it stands back to the beginning.</summary>
    public async Task<PlanState> TakeBack(PlanRow plan, Action<ImportProgress>? progress, CancellationToken stopping)
    {
        var (list, run) = (lists.Find(plan.List)!, RunOf(plan));
        // The step after the position may have been begun.
        for (var from = plan.Position / plan.Step * plan.Step; from >= 0; from -= plan.Step)
        {
            if (stopping.IsCancellationRequested) return plan.State;
            var some = await store.Writing(plan.Id, from, from + plan.Step, CancellationToken.None);
            var stays = some.Count == 0 ? [] : await list.TakeBack(run, some, CancellationToken.None);
            CrashPoints.Hit("import.step-back");
            await store.Mark(plan.Id, from, LineState.Stays, Otherwise(some, stays), CancellationToken.None);
            progress?.Invoke(new(ImportStep.TakingBack, plan.Lines - from, plan.Lines));
        }

        var end = plan.State == PlanState.TakingBack ? PlanState.TakenBack : PlanState.Cancelled;
        await store.Change(plan.Id, _ => true, p => p.State = end, CancellationToken.None);
        return end;
    }

    /// <summary>Why an applied plan may not be taken back any more; null: nothing has used what it wrote.</summary>
    public async Task<Error?> RefusesTakingBack(PlanRow plan, CancellationToken ct)
    {
        var (list, run) = (lists.Find(plan.List)!, RunOf(plan));
        for (var from = 0; from < plan.Lines; from += plan.Step)
        {
            var some = await store.Writing(plan.Id, from, from + plan.Step, ct);
            if (some.Count > 0 && await list.RefusesTakingBack(run, some, ct) is { } error) return error;
        }

        return null;
    }

    // The next step is read while the modules write this one.
    private Task<List<PlanLineRow>> Ahead(PlanRow plan, int from) => from >= plan.Lines
        ? Task.FromResult<List<PlanLineRow>>([])
        : Task.Run(() => store.Writing(plan.Id, from, from + plan.Step, CancellationToken.None));

    private async Task<PlanState> GiveUp(Guid id, Action<ImportProgress>? progress)
    {
        var plan = await store.Change(id, p => p.State.IsBusy(), p => p.State = PlanState.Cancelling, CancellationToken.None);
        return plan is null ? PlanState.Cancelled : await TakeBack(plan, progress, CancellationToken.None);
    }

    private static PlanRun RunOf(PlanRow plan) => new(
        plan.Id, plan.Attempt, plan.BegunAt ?? plan.CreatedAt,
        plan.Step <= PlanAdding.StepWhileOpen ? PlanAdding.AtOnceWhileOpen : int.MaxValue);

    private static List<(PlanLineRow Line, Error Error)> Otherwise(IReadOnlyList<PlanLineRow> lines, IReadOnlyList<Error?> errors) =>
        [.. lines.Zip(errors).Where(l => l.Second is not null).Select(l => (l.First, l.Second!))];
}
