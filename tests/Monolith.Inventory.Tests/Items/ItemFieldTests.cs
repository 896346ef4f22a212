using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.ItemFields.ListItemFields;
using Monolith.Inventory.ItemFields.SaveItemField;
using Monolith.Inventory.Items.ListItems;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Items;

public sealed class ItemFieldTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_item_keeps_its_details_and_what_the_shop_keeps_of_its_own_and_is_found_by_it(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await shop.Ask(Field("material", ItemFieldKind.Choice) with { Choices = ["Cotton", "Wool"] });
        await shop.Ask(Field("weight-gsm", ItemFieldKind.Number));
        await shop.Ask(Field("since", ItemFieldKind.Day));
        await shop.Ask(Field("washable", ItemFieldKind.YesNo));
        var shirt = Item("SHIRT") with
        {
            Brand = " Green  Hill ", Specification = "Crew neck", Origin = "Hangzhou",
            Fields = new Dictionary<string, string>
            {
                ["material"] = "cotton ", ["weight-gsm"] = "180.50", ["since"] = "2026-03-01", ["washable"] = "1",
            },
        };
        var saved = await shop.Ask(shirt);
        await shop.Ask(Item("SCARF") with { Fields = new Dictionary<string, string> { ["material"] = "Wool" } });
        Assert.Equal(("Crew neck", "Hangzhou"), (saved.Specification, saved.Origin));
        var found = await shop.Ask(new GetItem(shirt.ItemId));
        Assert.Equal(["Cotton", "2026-03-01", "true", "180.5"], [.. found.Fields.Values]);
        Assert.Equal(saved.Version, (await shop.Ask(shirt)).Version); // the same again changes nothing
        Assert.Equal("SHIRT", Assert.Single(await Asked(shop, "field", "material=COTTON")).Sku);
        Assert.Equal("SHIRT", Assert.Single(await Asked(shop, "field", "weight-gsm=180.50")).Sku);
        Assert.Equal("SHIRT", Assert.Single(await Asked(shop, "brand", found.Brand!)).Sku);
        Assert.Equal("inventory.unknown-field", await shop.Refusal(new ListItems(new ListQuery().With("field", "colour=red"))));
        Assert.Equal("inventory.field-value", await shop.Refusal(new ListItems(new ListQuery().With("field", "material=silk"))));
    }

    [Theory]
    [InlineData("material", "Silk", "inventory.field-value")]
    [InlineData("number", "12,5", "inventory.field-value")]
    [InlineData("number", "101", "inventory.field-value")]
    [InlineData("day", "2026-02-30", "inventory.field-value")]
    [InlineData("yes", "perhaps", "inventory.field-value")]
    [InlineData("text", "longer than ten", "inventory.field-value")]
    [InlineData("colour", "red", "inventory.unknown-field")]
    public async Task What_a_field_can_not_hold_is_refused_and_named(string key, string value, string code)
    {
        await using var shop = await StockShop.Open();
        await shop.Ask(Field("material", ItemFieldKind.Choice) with { Choices = ["Cotton", "Wool"] });
        await shop.Ask(Field("number", ItemFieldKind.Number) with { Limit = 100 });
        await shop.Ask(Field("day", ItemFieldKind.Day));
        await shop.Ask(Field("yes", ItemFieldKind.YesNo));
        await shop.Ask(Field("text", ItemFieldKind.Text) with { Limit = 10 });
        var wrong = Item("A") with { Fields = new Dictionary<string, string> { [key] = value } };
        var refused = await shop.Send(wrong);
        Assert.Equal((code, $"fields.{key}"), (refused.Error!.Code, refused.Error.Field));
        Assert.Equal(code, (await shop.Ask(new SaveItems([new(wrong, null)])))[0].Error!.Code);
    }

    [Fact]
    public async Task A_required_field_is_asked_of_new_items_and_never_lost()
    {
        await using var shop = await StockShop.Open();
        var old = await shop.Ask(Item("OLD"));
        await shop.Ask(Field("season", ItemFieldKind.Text) with { Required = true });
        Assert.Equal("inventory.field-required", await shop.Refusal(Item("NEW")));
        await shop.Ask(Item("OLD") with { ItemId = old.ItemId, Name = "Older" });
        var filled = Item("NEW") with { Fields = new Dictionary<string, string> { ["season"] = "SS26" } };
        await shop.Ask(filled);
        Assert.Equal("inventory.field-required", await shop.Refusal(filled with { Fields = null }));
    }

    [Fact]
    public async Task A_field_keeps_its_key_and_kind_and_the_choices_that_items_have()
    {
        await using var shop = await StockShop.Open();
        var field = Field("material", ItemFieldKind.Choice) with { Choices = ["Cotton", "Wool"] };
        await shop.Ask(field);
        await shop.Ask(Item("A") with { Fields = new Dictionary<string, string> { ["material"] = "Wool" } });
        Assert.Equal("inventory.field-fixed", await shop.Refusal(field with { Key = "cloth" }));
        Assert.Equal("inventory.field-key-taken", await shop.Refusal(Field("material", ItemFieldKind.Text)));
        Assert.Equal("inventory.field-choice-used", await shop.Refusal(field with { Choices = ["Cotton"] }));
        Assert.Equal("inventory.field-choice-twice", await shop.Refusal(field with { Choices = ["Wool", "wool "] }));
        Assert.Equal(2, (await shop.Ask(field with { Choices = ["Wool", "Silk"] })).Version);
        Assert.Equal("concurrency.changed", await shop.Refusal(field with { IfVersion = 1 }));
        Assert.Equal(["Wool", "Silk"], Assert.Single((await shop.Ask(new ListItemFields(new()))).Items).Choices);
    }

    private static async Task<IReadOnlyList<ItemListRow>> Asked(StockShop shop, string filter, string value) =>
        (await shop.Ask(new ListItems(new ListQuery().With(filter, value)))).Items;

    private static SaveItem Item(string sku) => new(StableIds.Of("test", sku), sku, sku);

    private static SaveItemField Field(string key, ItemFieldKind kind) => new(Guid.CreateVersion7(), key, key, kind);
}
