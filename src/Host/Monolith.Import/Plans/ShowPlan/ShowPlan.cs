using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.ShowPlan;

/// <summary>An import with its figures and how far it has come. Errors: import.unknown-plan</summary>
[Requires(ImportPermissions.View)]
internal sealed record ShowPlan(Guid PlanId) : IRequest<PlanInfo>;

internal sealed class ShowPlanHandler(PlanStore store, PlanRights rights, ITexts texts) : IHandler<ShowPlan, PlanInfo>
{
    public async Task<Result<PlanInfo>> Handle(ShowPlan request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return ImportErrors.UnknownPlan(request.PlanId);
        return rights.Refuse(plan.List) is { } refused ? refused : plan.ToInfo(texts);
    }
}

internal static class ShowPlanEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapGet("{planId:guid}", (Guid planId, ISender send, CancellationToken ct) => send.Send(new ShowPlan(planId), ct).ToHttp())
            .Serves<ShowPlan>()
            .WithName("GetImport")
            .WithSummary("One import: its plan's figures and how far it has come")
            .Produces<PlanInfo>();
}
