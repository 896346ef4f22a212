using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Transfers.ListTransfers;

/// <summary>Transfer requests, newest first.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListTransfers(ListQuery Query) : IRequest<Page<TransferHead>>
{
    public const string StateWords = "inventory.transfer-state";

    public static readonly ListOf<TransferHead> List = Rows.Of<TransferHead>("inventory.transfers")
        .Column("number", "ui.number", t => t.Number, c => c.Sortable().Mono())
        .Column("state", "ui.state", t => t.State, c => c.Words(StateWords))
        .Column("from", "inventory.from-warehouse", t => t.From)
        .Column("to", "inventory.to-warehouse", t => t.To)
        .Column("requested", "inventory.requested-at", t => t.RequestedAt, c => c.Sortable())
        .Column("requestedBy", "inventory.requested-by", t => t.RequestedBy)
        .Column("shipped", "inventory.shipped-at", t => t.ShippedAt, c => c.Sortable())
        .Column("ended", "inventory.ended-at", t => t.EndedAt, c => c.Sortable())
        .Column("differs", "inventory.transfer-differs", t => t.Differs, c => c.YesNo("ui.yes", "ui.no"))
        .Column("reason", "ui.reason", t => t.Reason, c => c.Extra().Wrapped())
        .SearchedIn(t => t.Number)
        .Choice("state", "ui.state", t => t.State, StateWords)
        .Id("fromWarehouse", "inventory.from-warehouse", t => t.FromWarehouseId)
        .Id("toWarehouse", "inventory.to-warehouse", t => t.ToWarehouseId)
        .Flag("differs", "inventory.transfer-differs-only", t => t.Differs)
        .Days(t => t.RequestedAt)
        .KeyedBy(t => t.TransferId)
        .SortedBy("requested", descending: true);
}

internal sealed record TransferHead
{
    public required Guid TransferId { get; init; }

    public required string Number { get; init; }

    public required TransferState State { get; init; }

    public required Guid FromWarehouseId { get; init; }

    public required string From { get; init; }

    public required Guid ToWarehouseId { get; init; }

    public required string To { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What arrived wasn't what was shipped.</summary>
    public bool Differs { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ListTransfersHandler(InventoryDbContext db, ISites sites, ICurrentActor current)
    : IHandler<ListTransfers, Page<TransferHead>>
{
    public Task<Result<Page<TransferHead>>> Handle(ListTransfers request, CancellationToken ct)
    {
        var rows =
            from t in db.Transfers
            join f in db.Warehouses on t.FromWarehouseId equals f.Id
            join to in db.Warehouses on t.ToWarehouseId equals to.Id
            select new TransferHead
            {
                TransferId = t.Id, Number = t.Number, State = t.State, FromWarehouseId = f.Id, From = f.Code, ToWarehouseId = to.Id,
                To = to.Code, RequestedAt = t.RequestedAt, RequestedBy = t.RequestedBy, ShippedAt = t.ShippedAt, EndedAt = t.EndedAt,
                Differs = t.DifferenceId != null, Reason = t.EndReason ?? t.Reason,
            };
        return rows.ToPage(ListTransfers.List, request.Query, current.Actor, ct, sites.Here);
    }
}

internal static class ListTransfersEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListTransfers, TransferHead>(
        "transfer-requests", ListTransfers.List, q => new(q), "ListTransferRequests", "Transfer requests and how far they are");
}
