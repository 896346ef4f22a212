using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Recipes.ShowRecipe;

/// <summary>Errors: inventory.unknown-recipe</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetRecipe(Guid RecipeId) : IRequest<RecipeInfo>;

internal sealed class GetRecipeHandler(InventoryDbContext db, ICurrentActor current) : IHandler<GetRecipe, RecipeInfo>
{
    public async Task<Result<RecipeInfo>> Handle(GetRecipe request, CancellationToken ct)
    {
        if (await db.Recipes.AsNoTracking().FirstOrDefaultAsync(r => r.Id == request.RecipeId, ct) is not { } recipe)
            return RecipeErrors.Unknown(request.RecipeId);
        var info = recipe.ToInfo(await db.RecipeLines.AsNoTracking().Where(l => l.RecipeId == recipe.Id).ToListAsync(ct));
        return current.Actor.Can(InventoryPermissions.ViewCosts) || current.Actor.Can(InventoryPermissions.EditRecipes)
            ? info : info with { Extra = null };
    }
}

internal static class ShowRecipeEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("recipes/{recipeId:guid}", (Guid recipeId, ISender send, CancellationToken ct) =>
                send.Send(new GetRecipe(recipeId), ct).ToHttp())
            .Serves<GetRecipe>().WithName("GetRecipe").WithSummary("One recipe with what goes in").Produces<RecipeInfo>();
}
