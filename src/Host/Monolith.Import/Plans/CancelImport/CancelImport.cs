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

namespace Monolith.Import.Plans.CancelImport;

/// <summary>Gives up an import that is being applied: what it did is taken back. One that was given up already is the same; one that is
/// done
/// is taken back by <see cref="TakeBackImport.TakeBackImport"/>. Errors: import.unknown-plan, import.not-now</summary>
[Requires(ImportPermissions.Use)]
internal sealed record CancelImport(Guid PlanId) : IRequest<PlanInfo>;

internal sealed class CancelImportHandler(ImportDbContext db, PlanStore store, PlanRights rights, ImportWorker worker, ITexts texts)
    : IHandler<CancelImport, PlanInfo>
{
    public async Task<Result<PlanInfo>> Handle(CancelImport request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return ImportErrors.UnknownPlan(request.PlanId);
        if (rights.Refuse(plan) is { } refused) return refused;
        var cancelled = await db.Write<PlanInfo>("import.cancel", async token =>
        {
            var row = await db.Plans.FirstAsync(p => p.Id == request.PlanId, token);
            if (row.State is PlanState.Cancelling or PlanState.Cancelled) return row.ToInfo(texts);
            if (row.State != PlanState.Applying) return ImportErrors.NotNow(row.State.ToString().ToLowerInvariant());
            row.State = PlanState.Cancelling;
            db.Audit($"import:{row.Id}", null, new { row.List, row.FileName, row.Position });
            return row.ToInfo(texts);
        }, ct);
        if (!cancelled.IsOk) return cancelled;
        worker.GiveUp(request.PlanId);
        worker.Ask(request.PlanId); // where nobody is at it: it had not begun
        return cancelled;
    }
}

internal static class CancelImportEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapPost("{planId:guid}/cancel", (Guid planId, ISender send, CancellationToken ct) =>
            send.Send(new CancelImport(planId), ct).ToHttp())
            .Serves<CancelImport>()
            .WithName("CancelImport")
            .WithSummary("Give up an import that is being applied; nothing of it is left")
            .Produces<PlanInfo>();
}
