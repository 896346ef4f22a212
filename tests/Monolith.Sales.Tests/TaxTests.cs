namespace Monolith.Sales.Tests;

public sealed class TaxTests
{
    [Fact]
    public async Task Four_categories_are_there_before_anybody_set_taxes_up()
    {
        await using var house = await SalesHouse.Open();
        Assert.Equal(["exempt", "reduced", "standard", "zero"], (await house.Ok(new ListTaxCategories(new()))).Items.Select(c => c.Code));
        Assert.Equal(new TaxQuote("standard", Rate.Zero, false, Decided: false), (await house.Quote(Assortment.Pen)).Tax);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_template_for_china_taxes_within_the_price(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(new ApplyTaxTemplate("china"));

        var all = (await house.Ok(new ListTaxCategories(new()))).Items.ToDictionary(c => c.Code);
        Assert.All(all.Values, c => Assert.True(c.Rates.Single().Inclusive));
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
        Assert.Equal("VAT", all["standard"].Name);
        Assert.Equal((20m, true), Of(all["standard"]));
        Assert.Equal((0m, false), Of(all["zero"]));
        Assert.Equal((9m, true), Of(all["reduced"])); // undecided until then
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
        Assert.Equal((5m, false), Of(saved));
        Assert.Equal((5m, true), Of(await house.Ok(new SaveTaxCategory("reduced", "Reduced rate", true, Rate.FromPercent(5)))));
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
        var category = new TaxCategory(
            "standard", "Standard", [new(Rate.FromPercent(9), new(2026, 1, 1), false), new(Rate.FromPercent(13), new(2020, 1, 1), false)]);
        Assert.Equal([13m, 13m, 9m], new[] { 2010, 2025, 2026 }.Select(y => category.On(new(y, 1, 1)).Rate.ToPercent()));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whether_prices_hold_the_tax_begins_with_its_day_as_the_rate_does(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(new ApplyTaxTemplate("international", Inclusive: false, Standard: Rate.FromPercent(10)));
        var tomorrow = new DateOnly(2026, 11, 23);
        await house.Ok(new SaveTaxCategory("standard", "Standard rate", true, Rate.FromPercent(10), tomorrow));

        var midnight = new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero); // in Shanghai
        Assert.False((await house.Quote(Assortment.Pen, midnight.AddTicks(-10))).Tax.Inclusive);
        Assert.True((await house.Quote(Assortment.Pen, midnight)).Tax.Inclusive);
    }

    [Fact]
    public async Task A_rate_of_nothing_is_a_decision_and_a_missing_rate_is_none()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(new ApplyTaxTemplate("international", Standard: Rate.Zero));
        Assert.True((await house.Quote(Assortment.Pen)).Tax.Decided);
        Assert.True((await house.Quote(Assortment.Pen with { TaxCategory = "exempt" })).Tax.Decided);
        Assert.False((await house.Quote(Assortment.Pen with { TaxCategory = "reduced" })).Tax.Decided);
        await house.Ok(new SaveTaxCategory("reduced", "Reduced", false, Rate.FromPercent(4)));
        Assert.Equal(
            new TaxQuote("reduced", Rate.FromPercent(4), false), (await house.Quote(Assortment.Pen with { TaxCategory = "reduced" })).Tax);
        Assert.Empty(await house.Findings());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task How_taxes_are_rounded_is_chosen_from_a_day_on(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        var (today, tomorrow) = (new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23));
        Assert.Equal(TaxRounding.PerLine, await On(today));
        await house.Ok(new SetTaxRounding(TaxRounding.PerTicket, tomorrow));
        await house.Ok(new SetTaxRounding(TaxRounding.PerTicket, tomorrow)); // once more changes nothing
        Assert.Equal((TaxRounding.PerLine, TaxRounding.PerTicket), (await On(today), await On(tomorrow)));
        Assert.Equal([DateOnly.MinValue, tomorrow], (await house.Ok(new ListTaxRoundings(new()))).Items.Select(r => r.From));
        Assert.Equal("sales.rounding-in-the-past", (await house.Refused(new SetTaxRounding(TaxRounding.PerLine, today.AddDays(-1)))).Code);

        Task<TaxRounding> On(DateOnly day) => house.Ask<ITaxRoundings, TaxRounding>(async r => await r.On(day, default));
    }

    private static (decimal Rate, bool Inclusive) Of(TaxCategoryInfo category) =>
        (category.Rates.Single().Rate.ToPercent(), category.Rates.Single().Inclusive);

    private static (decimal Rate, bool Inclusive) Of(Monolith.Sales.Taxes.ListTaxCategories.TaxCategoryRow category) =>
        (category.Rates.Single().Rate.ToPercent(), category.Rates.Single().Inclusive);
}
