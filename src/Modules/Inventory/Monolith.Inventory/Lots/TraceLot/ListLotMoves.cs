using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Lots.TraceLot;

/// <summary>Where goods of one lot or serial number came from and where they went, to the ticket and the customer.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListLotMoves(ListQuery Query) : IRequest<Page<LotMove>>
{
    public static readonly ListOf<LotMove> List = Rows.Of<LotMove>("inventory.lot-moves")
        .Column("effective", "inventory.effective", r => r.Effective, c => c.Sortable().Then(r => r.Sequence))
        .Column("kind", "inventory.kind", r => r.Kind, c => c.Words(StockTexts.RowWords))
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse)
        .Column("bin", "inventory.bin", r => r.Bin, c => c.Mono())
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Figure())
        .Column("document", "inventory.document", r => r.SourceNumber, c => c.Mono())
        .Column("customer", "inventory.customer", r => r.Customer)
        .Column("assumed", "inventory.lot-assumed", r => r.Assumed, c => c.YesNo("ui.yes", "ui.no"))
        .Column("actor", "ui.who", r => r.Actor)
        .Column("reason", "ui.reason", r => r.Reason, c => c.Extra().Wrapped())
        .Id("item", "inventory.item", r => r.ItemId)
        .Code("lot", "inventory.lot", r => r.Lot, LotCode.Folded)
        .Code("serial", "inventory.serial", r => r.Serial, LotCode.Folded)
        .KeyedBy(r => r.Sequence)
        .SortedBy("effective");
}

internal sealed record LotMove
{
    public required long Sequence { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required Guid ItemId { get; init; }

    public required string? Lot { get; init; }

    public required string? Serial { get; init; }

    public required string Kind { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public string? Bin { get; init; }

    public required Quantity Quantity { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public Guid? CustomerId { get; init; }

    /// <summary>Null where the ticket has none, or the reader may not see customers.</summary>
    public string? Customer { get; init; }

    /// <summary>The till didn't say which lot it was: it is the one that had to go first.</summary>
    public bool Assumed { get; init; }

    public required string Actor { get; init; }

    public string? Reason { get; init; }
}

internal sealed class ListLotMovesHandler(InventoryDbContext db, ITicketBuyers buyers, ICurrentActor current)
    : IHandler<ListLotMoves, Page<LotMove>>
{
    private static readonly Error NoLot =
        Error.Invalid("inventory.lot-not-named", "Name the item, and the lot or the serial number to follow.").At("lot");

    public async Task<Result<Page<LotMove>>> Handle(ListLotMoves request, CancellationToken ct)
    {
        if (ListLotMoves.List.Refuses(request.Query, current.Actor) is { } unreadable) return unreadable;

        // A ledger of millions isn't read through for want of a name.
        if (request.Query.Id("item") is null || (request.Query.Filter("lot") ?? request.Query.Filter("serial")) is null) return NoLot;
        var rows =
            from r in db.Ledger
            join warehouse in db.Warehouses on r.WarehouseId equals warehouse.Id
            where r.Quantity != Quantity.Zero
            select new LotMove
            {
                Sequence = r.Sequence, Effective = r.Effective, ItemId = r.ItemId, Lot = r.Lot, Serial = r.Serial, Kind = r.Kind,
                WarehouseId = r.WarehouseId, Warehouse = warehouse.Code, Bin = r.Bin, Quantity = r.Quantity, SourceKind = r.SourceKind,
                SourceId = r.SourceId, SourceNumber = r.SourceNumber, Assumed = r.LotAssumed, Actor = r.ActorName, Reason = r.Reason,
            };
        if (!(await rows.ToPage(ListLotMoves.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        var tickets = page.Items.Where(r => r.SourceKind == PosKinds.Ticket).Select(r => r.SourceId).Distinct().ToList();
        var known = tickets.Count == 0 ? new Dictionary<Guid, TicketBuyer>() : await buyers.Of(tickets, ct);
        return page with
        {
            Items = [.. page.Items.Select(r => known.TryGetValue(r.SourceId, out var buyer)
                ? r with { CustomerId = buyer.CustomerId, Customer = buyer.Name }
                : r)],
        };
    }
}

internal static class ListLotMovesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListLotMoves, LotMove>(
        "lots/moves", ListLotMoves.List, q => new(q), "ListLotMoves", "Where goods of one lot or serial number came from and went to");
}
