using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Styles.ListStyles;
using Monolith.Inventory.Styles.MakeVariants;
using Monolith.Inventory.Styles.SaveStyle;
using Monolith.Inventory.Styles.ShowStyle;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Items;

public sealed class StyleTests
{
    private static readonly SaveStyle Shirt = new(
        Guid.CreateVersion7(), "TEE", LocalName.Of("T-shirt").With("zh", "T恤"),
        [new("Size", ["S", "M"]), new("Colour", ["Red", "Deep blue"])], Brand: "Green Hill");

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_combination_becomes_an_item_with_the_styles_name_and_brand_and_its_own_code_and_price(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var style = await shop.Ask(Shirt);
        var wanted = All(style);
        var made = await shop.Ask(new MakeVariants(style.StyleId, wanted));
        Assert.Equal(["TEE-S-RED", "TEE-S-DEEP-BLUE", "TEE-M-RED", "TEE-M-DEEP-BLUE"], made.Select(i => i.Sku));
        Assert.Equal(("T-shirt S / Red", "T恤 S / Red", "Green Hill"),
            (made[0].Name.Default, made[0].Name.In("zh"), made[0].Brand));
        Assert.Equal(4, (await shop.Ask(new MakeVariants(style.StyleId, wanted))).Count); // done already

        await shop.Receive(made[1].ItemId, 5, 2);
        await shop.Receive(made[2].ItemId, 7, 2);
        var shown = (await shop.Ask(new ShowStyle(style.StyleId))).Variants;
        Assert.Equal([Quantity.Zero, Quantity.Of(5), Quantity.Of(7), Quantity.Zero], shown.Select(v => v.OnHand));
        Assert.Equal(Money.Of(20), shown[0].Price);
        Assert.Empty((await shop.Ask(new ListStyles(new("trousers")))).Items);
        var listed = Assert.Single((await shop.Ask(new ListStyles(new("t\u6064")))).Items);
        Assert.Equal((4, Quantity.Of(12), Money.Of(24)), (listed.Variants, listed.OnHand, listed.Value));
    }

    [Fact]
    public async Task What_variants_have_in_common_is_changed_at_the_style_and_a_name_of_their_own_stays()
    {
        await using var shop = await StockShop.Open();
        var style = await shop.Ask(Shirt);
        var made = await shop.Ask(new MakeVariants(style.StyleId, All(style)));
        await shop.Ask(new SaveItem(
            made[0].ItemId, made[0].Sku, "Red bestseller", StyleId: style.StyleId, Variant: made[0].Variant, Barcodes: ["4006381333931"]));
        await shop.Ask(Shirt with { Name = "Tee", Category = "Tops", Brand = null, Origin = "Hangzhou" });
        var (own, other) = (await shop.Ask(new GetItem(made[0].ItemId)), await shop.Ask(new GetItem(made[1].ItemId)));
        Assert.Equal(("Red bestseller", "Tops", "Hangzhou"), (own.Name.Default, own.Category, own.Origin));
        Assert.Equal(("Tee S / Deep blue", "Tops", null), (other.Name.Default, other.Category, other.Brand));
        Assert.Equal(["4006381333931"], own.Barcodes);
    }

    [Fact]
    public async Task A_variant_is_one_item_and_a_value_that_an_item_has_stays()
    {
        await using var shop = await StockShop.Open();
        var style = await shop.Ask(Shirt);
        await shop.Ask(new MakeVariants(style.StyleId, [new(Guid.CreateVersion7(), ["s", "red"], "A")]));
        var again = new SaveItem(Guid.CreateVersion7(), "B", "B", StyleId: style.StyleId, Variant: "S/Red");
        Assert.Equal("inventory.variant-taken", await shop.Refusal(again));
        Assert.Equal("inventory.variant-taken", (await shop.Ask(new SaveItems([new(again, null)])))[0].Error!.Code);
        Assert.Equal("inventory.unknown-variant", await shop.Refusal(again with { Variant = "S / Green" }));
        Assert.Equal("inventory.unknown-variant", await shop.Refusal(again with { Variant = "S" }));
        Assert.Equal("inventory.unknown-style", await shop.Refusal(again with { StyleId = Guid.CreateVersion7() }));
        Assert.Equal("inventory.variant-of-service", await shop.Refusal(again with { IsService = true, Variant = "M / Red" }));
        Assert.Equal("inventory.style-value-used",
            await shop.Refusal(Shirt with { Axes = [new("Size", ["M"]), new("Colour", ["Red"])] }));
        Assert.Equal("inventory.style-value-used", await shop.Refusal(Shirt with { Axes = [new("Size", ["S", "M"])] }));
        Assert.Equal("inventory.style-unit-used", await shop.Refusal(Shirt with { Unit = "kg" }));
        Assert.Equal("inventory.style-code-taken", await shop.Refusal(Shirt with { StyleId = Guid.CreateVersion7(), Code = "tee" }));
        Assert.Equal(2, (await shop.Ask(Shirt with { Axes = [new("Size", ["S"]), new("Colour", ["Green", "Red"])] })).Version);
    }

    [Fact]
    public async Task Where_one_variant_is_refused_none_is_made_and_its_place_is_said()
    {
        await using var shop = await StockShop.Open();
        var style = await shop.Ask(Shirt);
        await shop.Item("TEE-M-RED");
        var refused = await shop.Send(new MakeVariants(style.StyleId, All(style)));
        Assert.Equal(("inventory.sku-taken", "variants[2].sku"), (refused.Error!.Code, refused.Error.Field));
        Assert.Empty((await shop.Ask(new ShowStyle(style.StyleId))).Variants);
        var twice = All(style).Select(v => v with { Sku = v.Values[0] == "S" ? "SAME" : v.Sku }).ToList();
        Assert.Equal("inventory.sku-taken", await shop.Refusal(new MakeVariants(style.StyleId, twice)));
    }

    [Theory]
    [InlineData(0, "inventory.style-axes")]
    [InlineData(4, "inventory.style-axes")]
    [InlineData(3, "inventory.too-many-variants")]
    public async Task Axes_beyond_what_a_style_holds_are_refused(int axes, string code)
    {
        await using var shop = await StockShop.Open();
        string[] values = [.. Enumerable.Range(1, 11).Select(n => $"V{n}")];
        Assert.Equal(code, await shop.Refusal(
            Shirt with { Axes = [.. Enumerable.Range(1, axes).Select(n => new StyleAxis($"Axis {n}", values))] }));
    }

    [Fact]
    public async Task Values_that_are_the_same_word_or_hold_a_slash_are_refused()
    {
        await using var shop = await StockShop.Open();
        Assert.Equal("inventory.axis-values", await shop.Refusal(Shirt with { Axes = [new("Size", ["S", "s "])] }));
        Assert.Equal("inventory.axis-values", await shop.Refusal(Shirt with { Axes = [new("Size", ["S/M"])] }));
        Assert.Equal("inventory.axis-name", await shop.Refusal(Shirt with { Axes = [new("", ["S"])] }));
    }

    private static List<NewVariant> All(StyleInfo style) =>
        [.. style.Combinations().Select(v => new NewVariant(Guid.CreateVersion7(), v, style.SkuOf(v), Price: Money.Of(20)))];
}
