using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Counts.ListCounts;

/// <summary>All counts, the latest first: what is due, what is running, what was posted.</summary>
[Requires(InventoryPermissions.Count)]
internal sealed record ListCounts(ListQuery Query) : IRequest<Page<CountHead>>
{
    public static readonly ListOf<CountHead> List = Rows.Of<CountHead>("inventory.counts")
        .Column("number", "ui.number", c => c.Number, c => c.Sortable().Mono())
        .Column("name", "ui.name", c => c.Name, c => c.Sortable().Wrapped())
        .Column("warehouse", "inventory.warehouse", c => c.Warehouse)
        .Column("state", "ui.state", c => c.State, c => c.Words("inventory.count-state"))
        .Column("due", "inventory.count-due", c => c.Due, c => c.Sortable().Then(r => r.Number))
        .Column("responsible", "inventory.count-responsible", c => c.Responsible, c => c.Wrapped())
        .Column("drill", "inventory.count-drill", c => c.Drill, c => c.YesNo("inventory.count-drill", "inventory.count-real").Extra())
        .Column("ended", "inventory.count-ended", c => c.Ended, c => c.Sortable().Extra())
        .Column("gains", "inventory.count-gains", c => c.Gains, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .Column("losses", "inventory.count-losses", c => c.Losses, c => c.Figure().Needs(InventoryPermissions.ViewCosts, Hidden))
        .SearchedIn(c => c.Number)
        .SearchedIn(c => c.Name)
        .Choice("state", "ui.state", c => c.State, "inventory.count-state")
        .Id("warehouse", "inventory.warehouse", c => c.WarehouseId)
        .YesNo("drill", "inventory.count-drill", c => c.Drill, "inventory.count-drills", "inventory.count-real")
        .Days(c => c.Due)
        .KeyedBy(c => c.CountId)
        .SortedBy("due", descending: true);

    private static CountHead Hidden(CountHead row) => row with { Gains = null, Losses = null };
}

internal sealed record CountHead
{
    public required Guid CountId { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required CountState State { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required DateTimeOffset Due { get; init; }

    public string? Responsible { get; init; }

    public bool Drill { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>What was found beyond the books, at cost; null where it isn't posted or the reader may not see costs.</summary>
    public Money? Gains { get; init; }

    public Money? Losses { get; init; }
}

internal sealed class ListCountsHandler(InventoryDbContext db, ISites sites, ICurrentActor current) : IHandler<ListCounts, Page<CountHead>>
{
    public Task<Result<Page<CountHead>>> Handle(ListCounts request, CancellationToken ct)
    {
        var rows =
            from count in db.Set<CountRow>()
            join warehouse in db.Warehouses on count.WarehouseId equals warehouse.Id
            select new CountHead
            {
                CountId = count.Id, Number = count.Number, Name = count.Name, State = count.State, WarehouseId = warehouse.Id,
                Warehouse = warehouse.Code, Due = count.Due, Responsible = count.Responsible, Drill = count.Drill, Ended = count.Ended,
                Gains = count.Gains, Losses = count.Losses,
            };
        return rows.ToPage(ListCounts.List, request.Query, current.Actor, ct, sites.Here);
    }
}

internal static class ListCountsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListCounts, CountHead>(
        "counts", ListCounts.List, q => new(q), "ListCounts", "Counts of stock: due, running and done");
}
