using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reservations.ListReservations;

/// <summary>What is kept for whom until when.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListReservations(ListQuery Query) : IRequest<Page<ReservationView>>
{
    public const string StateWords = "inventory.reservation-state";

    public static readonly ListOf<ReservationView> List = Rows.Of<ReservationView>("inventory.reservations")
        .Column("number", "ui.number", r => r.Number, c => c.Sortable().Mono())
        .Column("state", "ui.state", r => r.State, c => c.Words(StateWords))
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Mono())
        .Column("name", "inventory.item", r => r.Name)
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse)
        .Column("quantity", "ui.quantity", r => r.Quantity, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("purpose", "inventory.reserved-for", r => r.Purpose, c => c.Wrapped())
        .Column("until", "inventory.reserved-until", r => r.Until, c => c.Sortable().Then(r => r.Number))
        .Column("by", "ui.who", r => r.CreatedBy)
        .Column("reason", "ui.reason", r => r.EndReason, c => c.Extra().Wrapped())
        .SearchedIn(r => r.Number)
        .SearchedIn(r => r.Purpose)
        .SearchedIn(r => r.Sku)
        .Choice("state", "ui.state", r => r.State, StateWords)
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Id("item", "inventory.item", r => r.ItemId)
        .KeyedBy(r => r.ReservationId)
        .SortedBy("until", descending: true);
}

internal sealed record ReservationView
{
    public required Guid ReservationId { get; init; }

    public required string Number { get; init; }

    public required ReservationState State { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    public required Quantity Quantity { get; init; }

    public required string Purpose { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string CreatedBy { get; init; }

    public string? EndReason { get; init; }
}

internal sealed class ListReservationsHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListReservations,
    Page<ReservationView>>
{
    public Task<Result<Page<ReservationView>>> Handle(ListReservations request, CancellationToken ct)
    {
        var rows =
            from r in db.Reservations
            join item in db.Items on r.ItemId equals item.Id
            join warehouse in db.Warehouses on r.WarehouseId equals warehouse.Id
            select new ReservationView
            {
                ReservationId = r.Id, Number = r.Number, State = r.State, ItemId = item.Id, Sku = item.Sku, Name = item.Name,
                    Unit = item.Unit,
                WarehouseId = warehouse.Id, Warehouse = warehouse.Code, Quantity = r.Quantity, Purpose = r.Purpose, Until = r.Until,
                CreatedBy = r.CreatedBy, EndReason = r.EndReason,
            };
        return rows.ToPage(ListReservations.List, request.Query, current.Actor, ct);
    }
}

internal static class ListReservationsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListReservations, ReservationView>(
        "reservations", ListReservations.List, q => new(q), "ListReservations", "Goods that are kept for somebody until a moment");
}
