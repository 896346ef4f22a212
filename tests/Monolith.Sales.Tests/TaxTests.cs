namespace Monolith.Sales.Tests;

public sealed class TaxTests
{
    [Fact]
    public async Task Four_categories_are_there_before_anybody_set_taxes_up()
    {
        await using var house = await SalesHouse.Open();
        Assert.Equal(["exempt", "reduced", "standard", "zero"], (await house.Ok(new ListTaxCategories(new()))).Items.Select(c => c.Code));
        Assert.Equal(new TaxQuote("standard", Rate.Zero, false), (await house.Quote(Assortment.Pen)).Tax);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_template_for_china_taxes_within_the_price(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(new ApplyTaxTemplate("china"));

        var all = (await house.Ok(new ListTaxCategories(new()))).Items.ToDictionary(c => c.Code);
        Assert.All(all.Values, c => Assert.True(c.Inclusive));
        Assert.Equal("13 9 0 0", string.Join(' ', new[] { "standard", "reduced", "zero", "exempt" }.Select(c => all[c].Rates.Single().Rate.ToPercentString())));
        Assert.Equal(Rate.FromPercent(13), (await house.Quote(Assortment.Pen, new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero))).Tax.Rate);
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task A_template_adds_what_is_missing_and_changes_nothing_that_is_there()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(new SaveTaxCategory("standard", "VAT", true, Rate.FromPercent(20)));
        await house.Ok(new ApplyTaxTemplate("international", Inclusive: false));
        await house.Ok(new ApplyTaxTemplate("china"));

        var all = (await house.Ok(new ListTaxCategories(new()))).Items.ToDictionary(c => c.Code);
        Assert.Equal(("VAT", true, 20m), (all["standard"].Name, all["standard"].Inclusive, all["standard"].Rates.Single().Rate.ToPercent()));
        Assert.Equal((false, 0m), (all["reduced"].Inclusive, all["reduced"].Rates.Single().Rate.ToPercent()));
        Assert.Equal("sales.unknown-tax-template", (await house.Refused(new ApplyTaxTemplate("mars"))).Code);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rate_begins_with_its_day_in_the_shops_time_zone(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(new ApplyTaxTemplate("china"));
        var tomorrow = new DateOnly(2026, 11, 23);
        await house.Ok(new SaveTaxCategory("standard", LocalName.Of("Standard rate").With("zh", "基本税率"), true, Rate.FromPercent(12), tomorrow));

        var midnight = new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero); // in Shanghai
        Assert.Equal(13, (await house.Quote(Assortment.Pen, midnight.AddTicks(-10))).Tax.Rate.ToPercent());
        Assert.Equal(12, (await house.Quote(Assortment.Pen, midnight)).Tax.Rate.ToPercent());
    }

    [Fact]
    public async Task A_day_that_is_over_keeps_its_rate()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(new ApplyTaxTemplate("china"));
        var refused = await house.Refused(new SaveTaxCategory("standard", "Standard rate", true, Rate.FromPercent(5), new DateOnly(2026, 11, 21)));
        Assert.Equal(("sales.rate-in-the-past", "from"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task A_rate_of_today_can_be_put_right_on_the_same_day()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(new ApplyTaxTemplate("international"));
        await house.Ok(new SaveTaxCategory("reduced", "Reduced", false, Rate.FromPercent(7)));
        var saved = await house.Ok(new SaveTaxCategory("reduced", "Reduced", false, Rate.FromPercent(5)));
        Assert.Equal([0m, 5m], saved.Rates.Select(r => r.Rate.ToPercent()));
        Assert.Equal([0m, 5m], (await house.Ok(new SaveTaxCategory("reduced", "Reduced rate", true, Rate.FromPercent(5)))).Rates.Select(r => r.Rate.ToPercent()));
    }

    [Fact]
    public async Task A_new_category_taxes_its_items_at_once()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(new SaveTaxCategory("luxury", LocalName.Of("Luxury").With("zh", "奢侈品"), false, Rate.FromPercent(25)));
        var quote = await house.Quote(Assortment.Pen with { TaxCategory = "luxury" });
        Assert.Equal(new TaxQuote("luxury", Rate.FromPercent(25), false), quote.Tax);
    }

    [Fact]
    public async Task An_unknown_category_is_a_bug_and_throws()
    {
        await using var house = await SalesHouse.Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Quote(Assortment.Pen with { TaxCategory = "nobody-made-it" }));
    }

    [Theory]
    [InlineData("zero", 5, "sales.rate-must-be-zero")]
    [InlineData("exempt", 5, "sales.rate-must-be-zero")]
    [InlineData("Standard", 5, "input.malformed")]
    [InlineData("", 5, "input.required")]
    [InlineData("standard", 101, "input.out-of-range")]
    public async Task A_category_that_makes_no_sense_is_refused(string code, int percent, string expected)
    {
        await using var house = await SalesHouse.Open();
        Assert.Equal(expected, (await house.Refused(new SaveTaxCategory(code, "Name", false, Rate.FromPercent(percent)))).Code);
    }

    [Fact]
    public void Before_its_first_rate_a_category_has_that_rate()
    {
        var category = new TaxCategory("standard", "Standard", false, [new(Rate.FromPercent(9), new(2026, 1, 1)), new(Rate.FromPercent(13), new(2020, 1, 1))]);
        Assert.Equal([13m, 13m, 9m], new[] { 2010, 2025, 2026 }.Select(y => category.On(new(y, 1, 1)).Rate.ToPercent()));
    }
}
