using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Recipes.ListRecipes;

[Requires(InventoryPermissions.View)]
internal sealed record ListRecipes(ListQuery Query) : IRequest<Page<RecipeListRow>>
{
    public static readonly ListOf<RecipeListRow> List = Rows.Of<RecipeListRow>("inventory.recipes")
        .Column("name", "ui.name", r => r.Name, c => c.Sortable())
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Mono())
        .Column("item", "inventory.made", r => r.Item, c => c.Wrapped())
        .Column("quantity", "inventory.batch", r => r.Quantity, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("yield", "inventory.yield", r => r.Yield, c => c.Figure())
        .Column("lines", "inventory.goes-in", r => r.Lines, c => c.Figure())
        .Column("state", "ui.state", r => r.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .SearchedIn(r => r.Name)
        .SearchedIn(r => r.Sku)
        .YesNo("active", "ui.state", r => r.Active, "ui.active", "ui.inactive")
        .Id("item", "inventory.item", r => r.ItemId)
        .KeyedBy(r => r.RecipeId)
        .SortedBy("name");
}

internal sealed record RecipeListRow
{
    public required Guid RecipeId { get; init; }

    public required string Name { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Item { get; init; }

    public required string Unit { get; init; }

    public required Quantity Quantity { get; init; }

    public required Rate Yield { get; init; }

    /// <summary>How many items go in.</summary>
    public int Lines { get; init; }

    public bool Active { get; init; }
}

internal sealed class ListRecipesHandler(InventoryDbContext db, ICurrentActor current) : IHandler<ListRecipes, Page<RecipeListRow>>
{
    public Task<Result<Page<RecipeListRow>>> Handle(ListRecipes request, CancellationToken ct) => (
        from recipe in db.Recipes
        join item in db.Items on recipe.ItemId equals item.Id
        select new RecipeListRow
        {
            RecipeId = recipe.Id, Name = recipe.Name, ItemId = item.Id, Sku = item.Sku, Item = item.Name, Unit = item.Unit,
            Quantity = recipe.Quantity, Yield = recipe.Yield, Active = recipe.Active,
            Lines = db.RecipeLines.Count(l => l.RecipeId == recipe.Id),
        }).ToPage(ListRecipes.List, request.Query, current.Actor, ct);
}

internal static class ListRecipesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListRecipes, RecipeListRow>(
        "recipes", ListRecipes.List, q => new(q), "ListRecipes", "Recipes: what goes into what the shop makes itself");
}
