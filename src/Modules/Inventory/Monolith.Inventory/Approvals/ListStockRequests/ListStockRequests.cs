using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Approvals.ListStockRequests;

/// <summary>Adjustments and write-offs that wait for another person's word, and what became of those before, the latest first.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListStockRequests(ListQuery Query) : IRequest<Page<StockRequestView>>
{
    public const string StateWords = "inventory.request-state";

    public static readonly ListOf<StockRequestView> List = Rows.Of<StockRequestView>("inventory.stock-requests")
        .Column("asked", "inventory.asked-at", r => r.AskedAt, c => c.Sortable().Then(r => r.RequestId))
        .Column("by", "inventory.asked-by", r => r.AskedBy)
        .Column("scrap", "inventory.request-kind", r => r.Scrap, c => c.YesNo("inventory.scrap-stock", "inventory.adjust-stock"))
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse)
        .Column("lines", "inventory.lines", r => r.Lines, c => c.Figure())
        .Column("worth", "inventory.worth", r => r.Worth, c =>
            c.Figure().Needs(InventoryPermissions.ViewCosts, r => r with { Worth = null }))
        .Column("reason", "ui.reason", r => r.Reason, c => c.Wrapped())
        .Column("state", "ui.state", r => r.State, c => c.Words(StateWords))
        .Column("decided-by", "inventory.decided-by", r => r.DecidedBy)
        .Column("document", "inventory.document", r => r.DocumentNumber, c => c.Mono())
        .Column("because", "inventory.decided-because", r => r.DecidedBecause, c => c.Extra().Wrapped())
        .Choice("state", "ui.state", r => r.State, StateWords)
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Days(r => r.AskedAt)
        .KeyedBy(r => r.RequestId)
        .SortedBy("asked", descending: true);
}

internal sealed record StockRequestView
{
    public required Guid RequestId { get; init; }

    public required bool Scrap { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required int Lines { get; init; }

    public Money? Worth { get; init; }

    public string? Reason { get; init; }

    public required StockRequestState State { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string AskedBy { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedBecause { get; init; }

    public string? DocumentNumber { get; init; }
}

internal sealed class ListStockRequestsHandler(InventoryDbContext db, ICurrentActor current, ISites sites)
    : IHandler<ListStockRequests, Page<StockRequestView>>
{
    public Task<Result<Page<StockRequestView>>> Handle(ListStockRequests request, CancellationToken ct)
    {
        var rows =
            from r in db.Set<StockRequestRow>()
            join warehouse in db.Warehouses on r.WarehouseId equals warehouse.Id
            select new StockRequestView
            {
                RequestId = r.Id, Scrap = r.Scrap, WarehouseId = r.WarehouseId, Warehouse = warehouse.Code, Lines = r.LineCount,
                Worth = r.Worth, Reason = r.Reason, State = r.State, AskedAt = r.AskedAt, AskedBy = r.AskedBy, DecidedBy = r.DecidedBy,
                DecidedBecause = r.DecidedBecause, DocumentNumber = r.DocumentNumber,
            };
        return rows.ToPage(ListStockRequests.List, request.Query, current.Actor, ct, sites.Here);
    }
}

internal static class ListStockRequestsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListStockRequests, StockRequestView>(
        "adjustment-requests", ListStockRequests.List, q => new(q), "ListStockRequests",
        "Adjustments and write-offs that another person must approve");
}
