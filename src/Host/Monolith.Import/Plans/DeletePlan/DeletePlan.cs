using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.Import.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Plans.DeletePlan;

/// <summary>Throws away an import that isn't applied. One that is gone already is done. Errors: import.not-now</summary>
[Requires(ImportPermissions.Use)]
internal sealed record DeletePlan(Guid PlanId) : IRequest<Done>;

internal sealed class DeletePlanHandler(ImportDbContext db, PlanStore store, PlanRights rights) : IHandler<DeletePlan, Done>
{
    public async Task<Result<Done>> Handle(DeletePlan request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return Done.It;
        if (rights.Refuse(plan.List) is { } refused) return refused;
        if (plan.State.IsBusy() || plan.State == PlanState.Applied) return ImportErrors.NotNow(plan.State.ToString().ToLowerInvariant());
        await store.Clear(plan.Id, ct);
        return await db.Write<Done>("import.delete", async token =>
        {
            if (await db.Plans.FirstOrDefaultAsync(p => p.Id == plan.Id, token) is not { } row) return Done.It;
            if (row.State.IsBusy() || row.State == PlanState.Applied) return ImportErrors.NotNow(row.State.ToString().ToLowerInvariant());
            await db.Execute("DELETE FROM imp_file_parts WHERE plan_id = @p0", [row.Id], token);
            db.Remove(row);
            db.Audit($"import:{row.Id}", new { row.List, row.FileName, row.State }, null);
            return Done.It;
        }, ct);
    }
}

internal static class DeletePlanEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapDelete("{planId:guid}", (Guid planId, ISender send, CancellationToken ct) =>
            send.Send(new DeletePlan(planId), ct).ToHttp())
            .Serves<DeletePlan>()
            .WithName("DeleteImport")
            .WithSummary("Throw away an import that isn't applied")
            .Produces<Done>();
}
