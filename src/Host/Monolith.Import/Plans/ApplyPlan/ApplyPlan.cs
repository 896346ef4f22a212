using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Import.Applying;
using Monolith.Import.Contracts;
using Monolith.Import.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.ApplyPlan;

/// <summary>Begins to carry a plan out; asked again it is the same. Errors: import.unknown-plan, import.nothing-to-apply,
/// import.not-now</summary>
[Requires(ImportPermissions.Use)]
internal sealed record ApplyPlan(Guid PlanId) : IRequest<PlanInfo>;

internal sealed class ApplyPlanHandler(
    ImportDbContext db, PlanStore store, PlanRights rights, ImportWorker worker, ICurrentActor current, ITexts texts, TimeProvider clock)
        : IHandler<ApplyPlan, PlanInfo>
{
    public async Task<Result<PlanInfo>> Handle(ApplyPlan request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return ImportErrors.UnknownPlan(request.PlanId);
        if (rights.Refuse(plan) is { } refused) return refused;
        if (plan.State is PlanState.Applying or PlanState.Applied) return plan.ToInfo(texts);
        if (!plan.State.CanApply() || plan.PurgedAt is not null) return ImportErrors.NotNow(plan.State.ToString().ToLowerInvariant());
        if (plan.NewLines + plan.ChangedLines == 0) return ImportErrors.NothingToApply;

        await store.Forgive(plan.Id, ct);
        var begun = await db.Write<PlanInfo>("import.apply", async token =>
        {
            var row = await db.Plans.FirstAsync(p => p.Id == request.PlanId, token);
            if (!row.State.CanApply()) return row.ToInfo(texts);
            PlanAdding.Begin(row, current.Actor, clock.GetUtcNow(), PlanAdding.StepWhileOpen);
            db.Audit($"import:{row.Id}", null, new { row.List, row.FileName, row.Attempt, New = row.NewLines, Changed = row.ChangedLines });
            return row.ToInfo(texts);
        }, ct);
        if (begun.IsOk) worker.Ask(request.PlanId);
        return begun;
    }
}

internal static class ApplyPlanEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapPost("{planId:guid}/apply", (Guid planId, ISender send, CancellationToken ct) =>
            send.Send(new ApplyPlan(planId), ct).ToHttp())
            .Serves<ApplyPlan>()
            .WithName("ApplyImport")
            .WithSummary("Carry a plan out; progress is in the import itself")
            .Produces<PlanInfo>();
}
