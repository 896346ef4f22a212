using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Recipes.ShowRecipe;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Recipes.SaveRecipe;

/// <summary>Makes a recipe or changes it. Errors: inventory.unknown-item, inventory.service-item, inventory.quantity-digits,
/// inventory.recipe-name-taken, inventory.item-twice, inventory.amount-digits, inventory.cost-negative, concurrency.changed</summary>
/// <param name="Quantity">What one batch makes if nothing is lost.</param>
/// <param name="Yield">How much of that comes out: above 0, at most 100 %.</param>
/// <param name="Extra">What a batch costs beside what goes in.</param>
[Requires(InventoryPermissions.EditRecipes)]
internal sealed record SaveRecipe(
    Guid RecipeId, string Name, Guid ItemId, Quantity Quantity, IReadOnlyList<RecipeLine> Lines, Rate? Yield = null, Money Extra = default,
    bool Active = true, long? IfVersion = null) : IRequest<RecipeInfo>;

internal sealed class SaveRecipeHandler(InventoryDbContext db, StockChecks checks, ISites sites) : IHandler<SaveRecipe, RecipeInfo>
{
    public async Task<Result<RecipeInfo>> Handle(SaveRecipe request, CancellationToken ct)
    {
        var digits = sites.Here.Currency.Digits;
        if (!request.Extra.FitsDigits(digits)) return StockErrors.AmountDigits(digits).At("extra");
        return await db.Write<RecipeInfo>("inventory.save-recipe", token => Save(request, token), ct);
    }

    private async Task<Result<RecipeInfo>> Save(SaveRecipe request, CancellationToken ct)
    {
        if (await checks.Countable(request.ItemId, request.Quantity, ct) is { } wrong)
            return wrong.At(wrong.Code == "inventory.quantity-digits" ? "quantity" : "itemId");
        foreach (var (i, line) in request.Lines.Index())
        {
            if (await checks.Countable(line.ItemId, line.Quantity, ct) is { } error)
                return error.At($"lines[{i}].{(error.Code == "inventory.quantity-digits" ? "quantity" : "itemId")}");
        }

        var name = request.Name.Trim();
        if (await db.Recipes.AnyAsync(r => r.Name == name && r.Id != request.RecipeId, ct)) return RecipeErrors.NameTaken(name);
        var recipe = await db.Recipes.FirstOrDefaultAsync(r => r.Id == request.RecipeId, ct);
        if (recipe is not null && request.IfVersion is { } version && version != recipe.Version) return KernelErrors.Changed;
        var before = await db.RecipeLines.Where(l => l.RecipeId == request.RecipeId).ToListAsync(ct);
        var was = recipe?.ToInfo(before);
        if (recipe is null)
        {
            db.Add(recipe = new()
            {
                Id = request.RecipeId, Name = name, ItemId = request.ItemId, Quantity = request.Quantity, Yield = Recipe.All,
                Extra = request.Extra,
            });
        }

        (recipe.Name, recipe.ItemId, recipe.Quantity) = (name, request.ItemId, request.Quantity);
        (recipe.Yield, recipe.Extra, recipe.Active) = (request.Yield ?? Recipe.All, request.Extra, request.Active);
        var lines = request.Lines.Select((l, i) => new RecipeLineRow
        {
            RecipeId = recipe.Id, No = i + 1, ItemId = l.ItemId, Quantity = l.Quantity,
        }).ToList();
        await db.RecipeLines.Where(l => l.RecipeId == recipe.Id).ExecuteDeleteAsync(ct);
        db.ChangeTracker.Entries<RecipeLineRow>().ToList().ForEach(e => e.State = EntityState.Detached);
        var isSame = was is not null && was.Lines.SequenceEqual(request.Lines);
        // What a recipe is made of has no version of its own: the recipe's counts.
        if (!isSame && was is not null) db.Entry(recipe).Property(r => r.Version).IsModified = true;
        db.ChangeTracker.DetectChanges();
        var changed = db.Entry(recipe).State == EntityState.Modified;
        db.AddRange(lines);
        var info = recipe.ToInfo(lines) with { Version = was is null ? 1 : changed ? was.Version + 1 : was.Version };
        if (!isSame) db.Audit($"recipe:{name}", was?.Lines, info.Lines);
        return info;
    }
}

internal sealed class SaveRecipeValidator : AbstractValidator<SaveRecipe>
{
    public SaveRecipeValidator()
    {
        RuleFor(r => r.RecipeId).NotEmpty();
        RuleFor(r => r.Name).NotEmpty().MaximumLength(100);
        RuleFor(r => r.ItemId).NotEmpty();
        RuleFor(r => r.Quantity).AboveZero();
        RuleFor(r => r.Yield).Must(y => y is not { } given || (given > Rate.Zero && given <= Recipe.All))
            .WithErrorCode("input.out-of-range").WithMessage("Above 0 and at most 100 %.");
        RuleFor(r => r.Extra).Must(e => !e.IsNegative).WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above.");
        RuleFor(r => r.Lines).NotEmpty().WithErrorCode("inventory.no-lines")
            .Must(l => l is null || l.Count <= Recipe.MostLines).WithErrorCode("inventory.too-many-lines")
            .WithMessage($"At most {Recipe.MostLines} lines.");
        RuleFor(r => r.Lines).Must((r, l) => l is null || l.Select(x => x.ItemId).Append(r.ItemId).Distinct().Count() == l.Count + 1)
            .WithErrorCode("inventory.item-twice").WithMessage("Each item stands in it once: as what is made, or as what goes in.");
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Quantity).AboveZero();
        });
    }
}

internal static class SaveRecipeEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("recipes/{recipeId:guid}", (
                Guid recipeId, RecipeBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(body.ToRequest(recipeId, http.IfMatch()), ct).ToHttp())
            .Serves<SaveRecipe>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var (db, id) = (sp.GetRequiredService<InventoryDbContext>(), route.Id("recipeId"));
                var lines = await db.RecipeLines.AsNoTracking().Where(l => l.RecipeId == id).ToListAsync(ct);
                return (await db.Recipes.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct))?.ToInfo(lines);
            })
            .WithName("SaveRecipe").WithSummary("Make a recipe or change it").Produces<RecipeInfo>();
}

internal sealed record RecipeBody(
    string Name, Guid ItemId, Quantity Quantity, IReadOnlyList<RecipeLine> Lines, Rate? Yield = null, Money? Extra = null,
    bool Active = true)
{
    public SaveRecipe ToRequest(Guid id, long? ifVersion) => new(
        id, Name, ItemId, Quantity, Lines, Yield, Extra ?? default, Active, ifVersion);
}
