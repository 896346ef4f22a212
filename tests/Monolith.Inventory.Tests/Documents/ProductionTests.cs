using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Production;
using Monolith.Inventory.Production.CancelProduction;
using Monolith.Inventory.Production.ListProduction;
using Monolith.Inventory.Production.PlanProduction;
using Monolith.Inventory.Recipes;
using Monolith.Inventory.Recipes.ListRecipes;
using Monolith.Inventory.Recipes.SaveRecipe;
using Monolith.Inventory.Recipes.ShowRecipe;
using Monolith.Inventory.StockDocuments.ConvertStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>What the shop makes itself: by a recipe, on a production order.</summary>
public sealed class ProductionTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [Fact]
    public void A_recipe_says_what_is_needed_so_that_so_much_comes_out()
    {
        // A batch of 100 loaves takes 50 kg of flour, and 95 come out: 19 loaves take 50 x 19 / 95 = 10 kg; 20 take 10.526 kg.
        var yield = Rate.FromPercent(95);
        Assert.Equal(Quantity.Of(95), Recipe.ComesOut(Quantity.Of(100), yield, 0));
        Assert.Equal(Quantity.Of(10), Recipe.Needed(Quantity.Of(19), Quantity.Of(50), Quantity.Of(100), yield, 3));
        Assert.Equal(Quantity.Of(10.526m), Recipe.Needed(Quantity.Of(20), Quantity.Of(50), Quantity.Of(100), yield, 3));
        // Half away from zero: 0.5 of a piece is one.
        Assert.Equal(Quantity.Of(1), Recipe.Needed(Quantity.Of(1), Quantity.Of(1), Quantity.Of(2), Recipe.All, 0));
        Assert.Equal(Money.Of(2.11m), Recipe.ExtraFor(Quantity.Of(20), Money.Of(10), Quantity.Of(100), yield, 2));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_planned_by_a_recipe_is_made_by_a_conversion_and_planned_again_once_that_is_cancelled(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (flour, bread) = (await shop.Item("FLOUR"), await shop.Item("BREAD", digits: 0));
        var recipe = await shop.Ask(Bread(flour, bread));
        Assert.Equal(recipe with { Version = 1 }, await shop.Ask(new GetRecipe(recipe.RecipeId)) with { Lines = recipe.Lines });
        Assert.Equal(1, (await shop.Ask(new ListRecipes(new()))).Items.Single().Lines);
        var plan = new PlanProduction(Guid.CreateVersion7(), recipe.RecipeId, shop.Main, Quantity.Of(19));
        var planned = await shop.Ask(plan);
        Assert.Equal(planned, await shop.Ask(plan));

        await shop.Receive(flour, 100, 2);
        shop.Clock.Now += TimeSpan.FromHours(1);
        var make = new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(bread, Quantity.Of(18)), [new(flour, Quantity.Of(10))], Money.Of(2),
            ProductionOrderId: planned.OrderId);
        Assert.Equal("inventory.production-other-item", await shop.Refusal(
            make with { DocumentId = Guid.CreateVersion7(), Made = new(await shop.Item("CAKE"), Quantity.Of(1)) }));
        var document = await shop.Ask(make);
        var done = (await shop.Ask(new ListProduction(new()))).Items.Single();
        Assert.Equal((ProductionState.Made, Quantity.Of(18), document.DocumentId), (done.State, done.Made!.Value, done.DocumentId!.Value));
        Assert.Equal("inventory.production-closed", await shop.Refusal(make with { DocumentId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.production-closed", await shop.Refusal(new CancelProduction(planned.OrderId)));
        Assert.Equal((Quantity.Of(18), Money.Of(22)), ((await shop.Balance(bread)).Quantity, (await shop.Balance(bread)).Value));

        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), document.DocumentId, "burnt"));
        Assert.Equal(ProductionState.Planned, (await shop.Ask(new ListProduction(new()))).Items.Single().State);
        Assert.Equal(ProductionState.Cancelled, (await shop.Ask(new CancelProduction(planned.OrderId))).State);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task A_recipe_that_can_not_be_is_refused()
    {
        await using var shop = await StockShop.Open();
        var (flour, bread) = (await shop.Item("FLOUR"), await shop.Item("BREAD", digits: 0));
        var good = Bread(flour, bread);
        var saved = await shop.Ask(good);
        Assert.Equal(2, (await shop.Ask(good with { Lines = [new(flour, Quantity.Of(55))], IfVersion = saved.Version })).Version);
        Assert.Equal("concurrency.changed", await shop.Refusal(good with { IfVersion = saved.Version }));
        Assert.Equal("inventory.recipe-name-taken", await shop.Refusal(good with { RecipeId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.item-twice", await shop.Refusal(good with { Lines = [new(bread, Quantity.Of(1))] }));
        Assert.Equal("inventory.quantity-digits", await shop.Refusal(good with { Quantity = Quantity.Of(0.5m) }));
        Assert.Equal("inventory.no-lines", await shop.Refusal(good with { Lines = [] }));
        Assert.Equal("input.out-of-range", await shop.Refusal(good with { Yield = Rate.FromPercent(101) }));
        await shop.Ask(good with { Active = false });
        Assert.Equal("inventory.recipe-inactive", await shop.Refusal(
            new PlanProduction(Guid.CreateVersion7(), good.RecipeId, shop.Main, Quantity.Of(1))));
    }

    private static SaveRecipe Bread(Guid flour, Guid bread) => new(
        Guid.CreateVersion7(), "Bread", bread, Quantity.Of(100), [new(flour, Quantity.Of(50))], Rate.FromPercent(95), Money.Of(10));
}
