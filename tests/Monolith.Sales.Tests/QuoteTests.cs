namespace Monolith.Sales.Tests;

public sealed class QuoteTests
{
    [Fact]
    public async Task A_quote_answers_by_id_sku_and_barcode_in_the_order_asked()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(new ApplyTaxTemplate("china"));
        await house.Ok(new SetPrice(Guid.CreateVersion7(), Assortment.Pen.ItemId, Money.Of(1.20m)));
        house.Actor = house.With(SalesPermissions.Quote);

        var quotes = await house.Ok(new ShowQuotes([Assortment.Book.ItemId.ToString(), "pen", "4006381333931"]));
        Assert.Equal(["BOOK", "PEN", "PEN"], quotes.Select(q => q.Sku));
        Assert.Equal([null, Money.Of(1.20m), Money.Of(1.20m)], quotes.Select(q => q.UnitPrice));
        Assert.Equal(["zero", "standard", "standard"], quotes.Select(q => q.Tax.Category));
    }

    [Fact]
    public async Task What_nobody_sells_has_no_quote()
    {
        await using var house = await SalesHouse.Open();
        Assert.Equal("sales.unknown-item", (await house.Refused(new ShowQuotes(["pen", "unicorn"]))).Code);
        Assert.Equal("input.required", (await house.Refused(new ShowQuotes([]))).Code);
        Assert.Equal("input.out-of-range", (await house.Refused(new ShowQuotes([.. Enumerable.Repeat("pen", 201)]))).Code);
        Assert.Equal("input.too-long", (await house.Refused(new ShowQuotes([new string('9', 65)]))).Code);
    }
}
