using System.Text.Json;
using Monolith.Testing;

namespace Monolith.Sales.Tests;

/// <summary>What an item costs and how it is taxed is reckoned on the server and on the till: both get the same cases.</summary>
public sealed class QuoteVectorTests
{
    private static readonly QuoteVectors All = JsonSerializer.Deserialize<QuoteVectors>(
        File.ReadAllText(Repo.Path("src/Modules/Pos/Till/vectors/quotes.json")), KernelJson.Options)!;

    [Fact]
    public void A_price_is_what_the_till_says()
    {
        Assert.NotEmpty(All.Prices);
        foreach (var c in All.Prices)
        {
            PriceAt Of(string? unit) => PriceTimeline.Of(c.Prices.Where(p => p.Unit == unit)
                .Select(p => new Price(Guid.CreateVersion7(), p.Amount, p.From, p.Until))).At(c.At);
            var found = c.Pack is { } pack ? PriceQuotes.OfPack(Of(pack.Unit), Of(null), pack.Size) : Of(null);
            Assert.Equal((c.Name, c.Amount, c.Until), (c.Name, found.Amount, found.Until));
        }
    }

    [Fact]
    public void A_tax_is_what_the_till_says()
    {
        Assert.NotEmpty(All.Taxes);
        foreach (var c in All.Taxes)
        {
            var found = new TaxCategory("x", "X", c.Rates).On(c.Day);
            Assert.Equal((c.Name, c.Rate, c.Inclusive), (c.Name, found.Rate, found.Inclusive));
        }
    }

    [Fact]
    public void What_a_till_is_sent_of_a_timeline_is_enough_from_then_on()
    {
        foreach (var c in All.Prices)
        {
            var whole = PriceTimeline.Of(c.Prices.Where(p => p.Unit is null)
                .Select(p => new Price(Guid.CreateVersion7(), p.Amount, p.From, p.Until)));
            var sent = PriceTimeline.Of(whole.From(c.At));
            foreach (var later in Enumerable.Range(0, 100).Select(d => c.At.AddDays(d * 3)))
                Assert.Equal((c.Name, later, whole.At(later).Amount, whole.At(later).Until),
                    (c.Name, later, sent.At(later).Amount, sent.At(later).Until));
        }
    }

    private sealed record QuoteVectors(IReadOnlyList<PriceCase> Prices, IReadOnlyList<TaxCase> Taxes);

    private sealed record PriceCase(
        string Name, IReadOnlyList<GivenPrice> Prices, DateTimeOffset At, Money? Amount, DateTimeOffset? Until, GivenPack? Pack = null);

    private sealed record GivenPrice(Money Amount, DateTimeOffset From, DateTimeOffset? Until = null, string? Unit = null);

    private sealed record GivenPack(string Unit, Quantity Size);

    private sealed record TaxCase(string Name, IReadOnlyList<TaxRateInfo> Rates, DateOnly Day, Rate Rate, bool Inclusive);
}
