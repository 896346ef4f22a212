using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Production.ListProduction;

/// <summary>What is to be made and what was made by recipes.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListProduction(ListQuery Query) : IRequest<Page<ProductionListRow>>
{
    public const string StateWords = "inventory.production";

    public static readonly ListOf<ProductionListRow> List = Rows.Of<ProductionListRow>("inventory.production-orders")
        .Column("number", "ui.number", r => r.Number, c => c.Sortable().Mono())
        .Column("recipe", "inventory.recipe", r => r.Recipe, c => c.Wrapped())
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Mono())
        .Column("item", "inventory.made", r => r.Item, c => c.Wrapped())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse)
        .Column("planned", "inventory.planned", r => r.Planned, c => c.Figure())
        .Column("done", "inventory.made-quantity", r => r.Made, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("due", "inventory.due", r => r.DueDate, c => c.Sortable().Then(r => r.Number))
        .Column("state", "ui.state", r => r.State, c => c.Words(StateWords))
        .Column("note", "inventory.note", r => r.Note, c => c.Wrapped())
        .Column("created", "inventory.recorded", r => r.CreatedAt, c => c.Extra())
        .Column("actor", "ui.who", r => r.Actor, c => c.Extra())
        .SearchedIn(r => r.Number)
        .SearchedIn(r => r.Recipe)
        .Choice("state", "ui.state", r => r.State, StateWords)
        .Id("recipe", "inventory.recipe", r => r.RecipeId)
        .KeyedBy(r => r.OrderId)
        .SortedBy("number", descending: true);
}

internal sealed record ProductionListRow
{
    public required Guid OrderId { get; init; }

    public required string Number { get; init; }

    public required Guid RecipeId { get; init; }

    public required string Recipe { get; init; }

    public required string Sku { get; init; }

    public required LocalName Item { get; init; }

    public required string Unit { get; init; }

    public required string Warehouse { get; init; }

    public required Quantity Planned { get; init; }

    public Quantity? Made { get; init; }

    public DateOnly? DueDate { get; init; }

    public required ProductionState State { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Actor { get; init; }

    /// <summary>The stock document that made it.</summary>
    public Guid? DocumentId { get; init; }
}

internal sealed class ListProductionHandler(InventoryDbContext db, ICurrentActor current)
    : IHandler<ListProduction, Page<ProductionListRow>>
{
    public Task<Result<Page<ProductionListRow>>> Handle(ListProduction request, CancellationToken ct) => (
        from order in db.ProductionOrders
        join recipe in db.Recipes on order.RecipeId equals recipe.Id
        join item in db.Items on order.ItemId equals item.Id
        join warehouse in db.Warehouses on order.WarehouseId equals warehouse.Id
        select new ProductionListRow
        {
            OrderId = order.Id, Number = order.Number, RecipeId = recipe.Id, Recipe = recipe.Name, Sku = item.Sku, Item = item.Name,
            Unit = item.Unit, Warehouse = warehouse.Code, Planned = order.Planned, Made = order.Made, DueDate = order.DueDate,
            State = order.State, Note = order.Note, CreatedAt = order.CreatedAt, Actor = order.ActorName, DocumentId = order.DocumentId,
        }).ToPage(ListProduction.List, request.Query, current.Actor, ct);
}

/// <summary>Errors: inventory.unknown-production-order</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetProduction(Guid OrderId) : IRequest<ProductionInfo>;

internal sealed class GetProductionHandler(InventoryDbContext db) : IHandler<GetProduction, ProductionInfo>
{
    public async Task<Result<ProductionInfo>> Handle(GetProduction request, CancellationToken ct) =>
        await db.ProductionOrders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == request.OrderId, ct) is { } order
            ? ProductionInfo.Of(order) : ProductionOrders.Unknown(request.OrderId);
}

internal static class ListProductionEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapList<ListProduction, ProductionListRow>(
            "production-orders", ListProduction.List, q => new(q), "ListProductionOrders",
            "What is to be made and what was made by recipes");
        inventory.MapGet("production-orders/{id:guid}", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new GetProduction(id), ct).ToHttp())
            .Serves<GetProduction>().WithName("GetProductionOrder").WithSummary("One production order").Produces<ProductionInfo>();
    }
}
