using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.CountPlans.ListCountPlans;

/// <summary>All plans of counts by name.</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record ListCountPlans(ListQuery Query) : IRequest<Page<CountPlanHead>>
{
    public static readonly ListOf<CountPlanHead> List = Rows.Of<CountPlanHead>("inventory.count-plans")
        .Column("name", "ui.name", p => p.Name, c => c.Sortable().Wrapped())
        .Column("warehouse", "inventory.warehouse", p => p.Warehouse)
        .Column("rhythm", "inventory.count-rhythm", p => p.Rhythm, c => c.Words("inventory.count-rhythm"))
        .Column("at", "ui.time", p => p.At)
        .Column("scope", "inventory.count-scope", p => p.Scope, c => c.Words(CountLook.Scopes))
        .Column("next", "inventory.count-next", p => p.Next)
        .Column("responsible", "inventory.count-responsible", p => p.Responsible, c => c.Wrapped())
        .Column("active", "ui.active", p => p.Active, c => c.YesNo("ui.yes", "ui.no"))
        .SearchedIn(p => p.Name)
        .Id("warehouse", "inventory.warehouse", p => p.WarehouseId)
        .KeyedBy(p => p.PlanId)
        .SortedBy("name");
}

internal sealed record CountPlanHead
{
    public required Guid PlanId { get; init; }

    public required string Name { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required CountRhythm Rhythm { get; init; }

    /// <summary>The shop's clock.</summary>
    public required string At { get; init; }

    public required CountScope Scope { get; init; }

    public DateOnly? Next { get; init; }

    public string? Responsible { get; init; }

    public required bool Active { get; init; }
}

internal sealed class ListCountPlansHandler(InventoryDbContext db, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<ListCountPlans, Page<CountPlanHead>>
{
    public async Task<Result<Page<CountPlanHead>>> Handle(ListCountPlans request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var warehouses = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        var plans = (await db.Set<CountPlanRow>().ToListAsync(ct)).Select(p => p.ToInfo([], today)).Select(p => new CountPlanHead
        {
            PlanId = p.PlanId, Name = p.Name, WarehouseId = p.WarehouseId, Warehouse = warehouses.GetValueOrDefault(p.WarehouseId, ""),
            Rhythm = p.Rhythm, At = p.At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), Scope = p.Scope,
                Next = p.Next,
            Responsible = p.Responsible, Active = p.Active,
        });
        return plans.ToPage(ListCountPlans.List, request.Query, current.Actor);
    }
}

/// <summary>Errors: inventory.unknown-count-plan</summary>
[Requires(InventoryPermissions.ManageCounts)]
internal sealed record GetCountPlan(Guid PlanId) : IRequest<CountPlanInfo>;

internal sealed class GetCountPlanHandler(InventoryDbContext db, ISites sites, TimeProvider clock) : IHandler<GetCountPlan, CountPlanInfo>
{
    public async Task<Result<CountPlanInfo>> Handle(GetCountPlan request, CancellationToken ct)
    {
        var plan = await db.Set<CountPlanRow>().FirstOrDefaultAsync(p => p.Id == request.PlanId, ct);
        if (plan is null) return CountPlanErrors.Unknown(request.PlanId);
        var items = await db.Set<CountChoiceRow>().Where(c => c.OwnerId == plan.Id).Select(c => c.ItemId).ToListAsync(ct);
        return plan.ToInfo(items, sites.Here.BusinessDate(clock.GetUtcNow()));
    }
}

internal static class ListCountPlansEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapList<ListCountPlans, CountPlanHead>(
            "count-plans", ListCountPlans.List, q => new(q), "ListCountPlans", "Plans by which counts are made");
        inventory.MapGet("count-plans/{id:guid}", (Guid id, ISender send, CancellationToken ct) => send.Send(new GetCountPlan(id), ct)
            .ToHttp())
            .Serves<GetCountPlan>().WithName("GetCountPlan").WithSummary("A plan of counts").Produces<CountPlanInfo>();
    }
}
