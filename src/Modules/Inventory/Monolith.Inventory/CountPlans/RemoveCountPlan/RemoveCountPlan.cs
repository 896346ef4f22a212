using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.CountPlans.RemoveCountPlan;

/// <summary>The plan makes no more counts; those it made stay. Errors: inventory.unknown-count-plan</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record RemoveCountPlan(Guid PlanId) : IRequest<Done>;

internal sealed class RemoveCountPlanHandler(InventoryDbContext db) : IHandler<RemoveCountPlan, Done>
{
    public Task<Result<Done>> Handle(RemoveCountPlan request, CancellationToken ct) => db.Write<Done>(
        "inventory.remove-count-plan",
        async token =>
        {
            var plan = await db.Set<CountPlanRow>().FirstOrDefaultAsync(p => p.Id == request.PlanId, token);
            if (plan is null) return CountPlanErrors.Unknown(request.PlanId);
            db.RemoveRange(await db.Set<CountChoiceRow>().Where(c => c.OwnerId == plan.Id).ToListAsync(token));
            db.Remove(plan);
            return Done.It;
        },
        ct);
}

internal static class RemoveCountPlanEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapDelete("count-plans/{id:guid}", (Guid id, ISender send, CancellationToken ct) =>
            send.Send(new RemoveCountPlan(id), ct).ToHttp())
            .Serves<RemoveCountPlan>().WithName("RemoveCountPlan").WithSummary("Make no more counts by a plan").Produces<Done>();
}
