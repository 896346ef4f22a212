using Monolith.Data;
using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Import.Plans;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Planning;

/// <summary>Plans a file into the tables.</summary>
internal sealed class PlanMaking(PlanStore store, ImportLists lists, ISites sites)
{
    /// <param name="content">Disposed.</param>
    /// <param name="also">Where the lines go besides.</param>
    public async Task<Result<PlanFigures>> Make(PlanRow plan, ImportMap map, Stream content, IPlanSink? also, CancellationToken ct)
    {
        map = map.For(sites);
        await store.Clear(plan.Id, ct);
        if (map.Languages.Count == 0) map = map with { Languages = [sites.Here.Language] };
        var made = await Planner.Make(lists.Find(plan.List)!, content, plan.FileName, map, plan.EmptyClears,
            new Sink(store, plan.Id, also ?? new NoSink()), ct);
        var glance = made.IsOk || plan.Fingerprint.Length == 0
            ? null
            : await Planner.Glance(lists.Find(plan.List)!, await store.OpenFile(plan.Id, ct), plan.FileName, map, ct);
        await store.Change(plan.Id, p => p.State == PlanState.Planning, p =>
        {
            (p.Position, p.Overtaken) = (0, 0);
            (p.State, p.Failure) = made.IsOk ? (PlanState.Planned, null) : (PlanState.Unreadable, PlanJson.Of(made.Error!));
            p.Reading = glance is null ? null : PlanJson.Of(glance);
            p.Report = made.IsOk && made.Value.Sales is { } sales ? PlanJson.Of(sales) : null;
            if (!made.IsOk) return;
            (p.Lines, p.NewLines, p.ChangedLines) = (made.Value.Lines, made.Value.New, made.Value.Changed);
            (p.SameLines, p.RefusedLines, p.Reading) = (made.Value.Same, made.Value.Refused, PlanJson.Of(made.Value.Reading!));
        }, ct);
        return made;
    }

    private sealed class Sink(PlanStore store, Guid plan, IPlanSink next) : IPlanSink
    {
        public async Task Take(IReadOnlyList<PlannedLine> lines, PlanFigures soFar, CancellationToken ct)
        {
            await store.Add(plan, soFar.Lines - lines.Count, lines, soFar, ct);
            CrashPoints.Hit("import.planned");
            await next.Take(lines, soFar, ct);
        }
    }
}
