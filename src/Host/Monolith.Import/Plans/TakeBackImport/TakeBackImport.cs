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

namespace Monolith.Import.Plans.TakeBackImport;

/// <summary>Takes an applied import back as long as nothing has used what it wrote. Asked again it is the same.
/// Errors: import.unknown-plan, import.used-since, import.changed-since, import.not-now</summary>
[Requires(ImportPermissions.Use)]
internal sealed record TakeBackImport(Guid PlanId) : IRequest<PlanInfo>;

internal sealed class TakeBackImportHandler(
    ImportDbContext db, PlanStore store, PlanRights rights, PlanCarrying carrying, ImportWorker worker, ITexts texts)
        : IHandler<TakeBackImport, PlanInfo>
{
    public async Task<Result<PlanInfo>> Handle(TakeBackImport request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return ImportErrors.UnknownPlan(request.PlanId);
        if (rights.Refuse(plan) is { } refused) return refused;
        if (plan.State is PlanState.TakingBack or PlanState.TakenBack) return plan.ToInfo(texts);
        if (plan.State != PlanState.Applied
            || plan.PurgedAt is not null) return ImportErrors.NotNow(plan.State.ToString().ToLowerInvariant());
        if (await carrying.RefusesTakingBack(plan, ct) is { } used) return used;

        var begun = await db.Write<PlanInfo>("import.take-back", async token =>
        {
            var row = await db.Plans.FirstAsync(p => p.Id == request.PlanId, token);
            if (row.State != PlanState.Applied) return row.ToInfo(texts);
            (row.State, row.Position) = (PlanState.TakingBack, row.Lines);
            db.Audit($"import:{row.Id}", null, new { row.List, row.FileName, row.Attempt });
            return row.ToInfo(texts);
        }, ct);
        if (begun.IsOk) worker.Ask(request.PlanId);
        return begun;
    }
}

internal static class TakeBackImportEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapPost("{planId:guid}/take-back", (Guid planId, ISender send, CancellationToken ct) =>
            send.Send(new TakeBackImport(planId), ct).ToHttp())
            .Serves<TakeBackImport>()
            .WithName("TakeBackImport")
            .WithSummary("Take an applied import back that nothing has used since")
            .Produces<PlanInfo>();
}
