using System.Globalization;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>Taxes rounded on every line or once a rate and ticket, as the day of the sale has it.</summary>
public sealed class TaxRoundingTests
{
    private static readonly DateOnly Tomorrow = new(2026, 11, 23);

    [Theory]
    [InlineData("JPY", "10", "98", 10, 1, "1078")]
    [InlineData("JPY", "10", "98", 1, 10, "1078")]
    [InlineData("EUR", "21", "0.03", 50, 1, "1.82")]
    [InlineData("EUR", "21", "0.03", 1, 50, "1.82")]
    [InlineData("EUR", "21", "0.02", 100, 1, "2.42")]
    public async Task Equal_goods_come_to_the_same_total_however_they_are_scanned(
        string currency, string rate, string unitPrice, int lines, int quantity, string paid)
    {
        var (price, total) = (decimal.Parse(unitPrice, CultureInfo.InvariantCulture), decimal.Parse(paid, CultureInfo.InvariantCulture));
        await using var shop = await Open(currency, rate);
        var item = shop.Items.Add(Neighbours.Item("GUM", "Gum", null), price);
        var scanned = Enumerable.Repeat(Line(item, quantity, price), lines).ToArray();
        var sold = await shop.Ok(shop.Ticket(total, scanned, Card(total)));
        Assert.Equal((TaxRounding.PerTicket, Money.Of(total)), (sold.TaxRounding, sold.Total));
        Assert.Equal(sold.Tax, Money.Sum(sold.Lines.Select(l => l.Tax)));
        Assert.All(sold.Lines, l => Assert.False(l.Tax.IsNegative));
        Assert.Empty(sold.Findings!);

        // All of it comes back line by line: exactly what was paid.
        var back = sold.Lines.Select(l => sold.Back(l.No, quantity)).ToArray();
        var returned = await shop.Ok(shop.Ticket(-total, back, Card(-total)));
        Assert.Equal((-sold.Total, -sold.Tax), (returned.Total, returned.Tax));
    }

    [Fact]
    public async Task A_shop_that_rounds_on_every_line_goes_on_doing_so()
    {
        await using var shop = await Open("JPY", "10");
        shop.Items.Roundings.RemoveAt(1);
        var item = shop.Items.Add(Neighbours.Item("GUM", "Gum", null), 98);
        var sold = await shop.Ok(shop.Ticket(1080, [.. Enumerable.Repeat(Line(item, 1, 98), 10)], Cash(1080)));
        Assert.Equal((TaxRounding.PerLine, Money.Of(100)), (sold.TaxRounding, sold.Tax));
    }

    [Fact]
    public async Task A_ticket_is_judged_by_its_own_day_and_a_till_that_rounded_otherwise_is_a_finding()
    {
        await using var shop = await Open("EUR", "21");
        shop.Items.Roundings[1] = new(TaxRounding.PerTicket, Tomorrow);
        var item = shop.Items.Add(Neighbours.Item("GUM", "Gum", null), 0.03m);
        CompleteTicketLine[] lines = [.. Enumerable.Repeat(Line(item, 1, 0.03m), 50)];
        var today = shop.Ticket(2, lines, Card(2)) with { TaxRounding = TaxRounding.PerLine };
        Assert.Empty((await shop.Ok(today)).Findings!);

        shop.Clock.Now += TimeSpan.FromHours(7); // 01:00 on the next day
        var early = today with { TicketId = Guid.CreateVersion7() }; // paid yesterday, came in today
        Assert.Empty((await shop.Ok(early)).Findings!);
        var stale = shop.Ticket(2, lines, Card(2)) with { TaxRounding = TaxRounding.PerLine };
        var found = await shop.Ok(stale);
        Assert.Equal((Money.Of(2), "pos.found-tax-rounding"), (found.Total, Assert.Single(found.Findings!).Code));
        Assert.Equal("pos.tax-rounding-differs", (await shop.Refused(stale.Check() with { TaxRounding = TaxRounding.PerLine })).Code);
        Assert.Empty((await shop.Ok(shop.Ticket(1.82m, lines, Card(1.82m)) with { TaxRounding = TaxRounding.PerTicket })).Findings!);
    }

    [Fact]
    public async Task A_line_tax_that_isnt_the_groups_is_refused_as_before()
    {
        await using var shop = await Open("EUR", "21");
        var item = shop.Items.Add(Neighbours.Item("GUM", "Gum", null), 0.03m);
        var tax = new CompleteTicketTax("standard", Rate.FromPercent(21), false, Money.Of(0.01m));
        CompleteTicketLine[] lines = [.. Enumerable.Repeat(Line(item, 1, 0.03m) with { Tax = tax }, 2)];
        Assert.Equal("pos.line-mismatch", (await shop.Refused(shop.Ticket(0.08m, lines, Card(0.08m)))).Code);
        lines[0] = lines[0] with { Tax = tax with { Amount = Money.Zero } }; // the earlier of two equal ones
        Assert.Equal(Money.Of(0.01m), (await shop.Ok(shop.Ticket(0.07m, lines, Card(0.07m)))).Tax);
    }

    [Fact]
    public async Task What_nobody_has_decided_how_to_tax_is_refused_before_payment_and_a_finding_after()
    {
        await using var shop = await PosShop.Open();
        shop.Items.Taxes["standard"] = new("standard", Rate.Zero, false, Decided: false);
        var ticket = shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(1.20m));
        Assert.Equal("pos.tax-undecided", (await shop.Refused(ticket.Check())).Code);
        Assert.Equal("pos.found-tax-undecided", Assert.Single((await shop.Ok(ticket)).Findings!).Code);

        shop.Items.Taxes["standard"] = new("standard", Rate.Zero, false); // none, as a decision
        Assert.Empty((await shop.Ok(shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(1.20m)))).Findings!);
    }

    private static async Task<PosShop> Open(string currency, string rate)
    {
        var shop = await PosShop.Open(currency: currency);
        shop.Items.Taxes["standard"] = new("standard", Rate.Parse(rate), Inclusive: false);
        shop.Items.Roundings.Add(new(TaxRounding.PerTicket, new(2026, 1, 1)));
        return shop;
    }
}
