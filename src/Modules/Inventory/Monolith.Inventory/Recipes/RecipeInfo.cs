namespace Monolith.Inventory.Recipes;

/// <param name="Extra">Of one batch; null where the reader may not see costs.</param>
internal sealed record RecipeInfo(
    Guid RecipeId, string Name, Guid ItemId, Quantity Quantity, Rate Yield, Money? Extra, bool Active, IReadOnlyList<RecipeLine> Lines,
    long Version) : IHasVersion;

/// <param name="Quantity">Into one batch, in stock units.</param>
internal sealed record RecipeLine(Guid ItemId, Quantity Quantity);

internal static class RecipeErrors
{
    public static Error Unknown(Guid recipe) =>
        Error.NotFound("inventory.unknown-recipe", "There is no such recipe.").With("recipe", recipe);

    public static Error Inactive(string name) =>
        Error.Conflict("inventory.recipe-inactive", $"The recipe '{name}' isn't in use any more.").With("name", name);

    public static Error NameTaken(string name) =>
        Error.Conflict("inventory.recipe-name-taken", $"Another recipe is called '{name}'.").With("name", name).At("name");

    public static RecipeInfo ToInfo(this RecipeRow r, IEnumerable<RecipeLineRow> lines) => new(
        r.Id, r.Name, r.ItemId, r.Quantity, r.Yield, r.Extra, r.Active,
        [.. lines.OrderBy(l => l.No).Select(l => new RecipeLine(l.ItemId, l.Quantity))], r.Version);
}
