using System.Globalization;
using Monolith.Pos.CashRoundings;
using Monolith.Pos.CashRoundings.ListCashRoundings;
using Monolith.Pos.CashRoundings.SetCashRounding;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>Cash where the smallest coin is larger than the currency's smallest unit.</summary>
public sealed class CashRoundingTests
{
    [Theory]
    [InlineData("CHF", "12.43", "12.45")]
    [InlineData("CHF", "12.42", "12.40")]
    [InlineData("AUD", "12.48", "12.50")]
    [InlineData("SEK", "49.50", "50")]
    [InlineData("SEK", "49.49", "49")]
    [InlineData("HUF", "1238", "1240")]
    [InlineData("EUR", "12.43", "12.43")]
    [InlineData("JPY", "123", "123")]
    public async Task Each_currency_has_its_smallest_coin(string currency, string total, string paid)
    {
        await using var shop = await PosShop.Open(currency: currency);
        var (due, cash) = (decimal.Parse(total, CultureInfo.InvariantCulture), decimal.Parse(paid, CultureInfo.InvariantCulture));
        var sold = await Sold(shop, due, cash - due, Cash(cash));
        Assert.Equal((Money.Of(due), Money.Of(cash - due), Money.Zero), (sold.Total, sold.CashRounding, sold.Change));
        Assert.Empty(sold.Findings!);
    }

    [Fact]
    public async Task A_receipt_a_shift_and_a_return_know_of_it()
    {
        await using var shop = await PosShop.Open(currency: "CHF");
        var sold = await Sold(shop, 12.43m, 0.02m, Cash(20));
        Assert.Equal(Money.Of(7.55m), sold.Change);
        var receipt = (await shop.Ask<IReceipts, ReceiptDocument?>(r => r.For(sold.TicketId, "en", default)))!;
        Assert.Equal(
            ("0.02", "Cash rounding", "12.43"), (receipt.CashRounding.ToString(), receipt.Words.CashRounding, receipt.Total.ToString()));

        var mixed = await Sold(shop, 12.43m, -0.02m, Card(5.01m), Cash(7.40m));
        var back = await shop.Ok(shop.Ticket(-12.43m, [sold.Back(1, 1)], Cash(-12.45m)) with { CashRounding = Money.Of(-0.02m) });
        Assert.Equal(Money.Of(-0.02m), back.CashRounding);
        Assert.Empty(mixed.Findings!.Concat(back.Findings!));

        var open = await shop.Ok(new Shifts.ReportShift.ReportShift(shop.Shift));
        Assert.Equal((Money.Of(-0.02m), Money.Of(107.40m)), (open.CashRounding, open.ExpectedCash));
        var closed = await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(107.40m))]));
        Assert.Equal((Money.Of(-0.02m), Money.Zero), (closed.CashRounding, closed.Difference));
        Assert.Equal(closed.Total + closed.CashRounding, Money.Sum(closed.Tenders.Select(t => t.Amount!.Value)));
        Assert.Empty(await shop.Findings());
    }

    [Fact]
    public async Task Less_than_half_a_coin_is_paid_with_nothing()
    {
        await using var shop = await PosShop.Open(currency: "CHF");
        Assert.Equal(Money.Of(-0.02m), (await Sold(shop, 0.02m, -0.02m)).CashRounding);
    }

    [Fact]
    public async Task A_rounding_that_isnt_ours_is_a_finding_one_that_contradicts_itself_is_refused_and_none_is_taken_as_it_is()
    {
        await using var shop = await PosShop.Open(currency: "CHF");
        Assert.Equal("pos.found-cash-rounding", Assert.Single((await Sold(shop, 12.43m, -0.03m, Cash(12.40m))).Findings!).Code);
        Assert.Equal("pos.found-cash-rounding", Assert.Single((await Sold(shop, 12.43m, 0.02m, Card(5.01m), Cash(7.44m))).Findings!).Code);
        var item = shop.Items.Add(Neighbours.Item("CHEESE", "Cheese", null), 12.43m);
        var plain = shop.Ticket(12.43m, [Line(item, 1, 12.43m)], Cash(12.43m));
        Assert.Empty((await shop.Ok(plain)).Findings!);
        foreach (var (rounding, tenders) in new (decimal, CompleteTicketTender[])[]
        {
            (13, [Cash(25.43m)]), (0.002m, [Cash(13)]), (0.02m, [Card(12.43m)]), (0.02m, [Card(12.45m)]), (-0.03m, [Cash(12.35m)]),
        })
        {
            var wrong = plain with { TicketId = Guid.CreateVersion7(), Tenders = tenders, CashRounding = Money.Of(rounding) };
            string[] expected = ["pos.cash-rounding", "pos.tender-below-total", "pos.tender-above-total"];
            Assert.Contains((await shop.Refused(wrong)).Code, expected);
        }
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Another_step_holds_from_its_day_on_and_nothing_is_rounded_by_0(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine, "EUR");
        var (today, tomorrow) = (new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23));
        await shop.Ok(new SetCashRounding(Money.Of(0.05m), tomorrow));
        Assert.Equal("pos.found-cash-rounding", Assert.Single((await Sold(shop, 1.02m, -0.02m, Cash(1))).Findings!).Code);
        shop.Clock.Now += TimeSpan.FromHours(7);
        Assert.Empty((await Sold(shop, 1.02m, -0.02m, Cash(1))).Findings!);
        Assert.Equal([0m, 0.05m], (await shop.Ok(new ListCashRoundings(new()))).Items.Select(s => s.Step.ToDecimal()));

        Assert.Equal("pos.rounding-in-the-past", (await shop.Refused(new SetCashRounding(Money.Zero, today))).Code);
        Assert.Equal("pos.amount-digits", (await shop.Refused(new SetCashRounding(Money.Of(0.005m)))).Code);
        Assert.Equal("input.out-of-range", (await shop.Refused(new SetCashRounding(Money.Of(-1)))).Code);
    }

    [Fact]
    public void Tenders_less_change_are_always_the_total_and_the_rounding() => Laws.ForAll(random =>
    {
        var step = Money.Of(new[] { 0m, 0.05m, 0.10m, 0.50m, 1, 5 }[random.Next(6)]);
        var total = Money.FromScaled(random.NextInt64(-20_000, 20_000) * 100);
        var card = random.Next(2) == 0 ? Money.Zero : Money.FromScaled(total.Scaled / 100 * random.Next(1, 100) / 100 * 100);
        var rest = total - card;
        var inCash = step.IsZero ? rest : Exact.ToStep(rest, step);
        var extra = total.IsNegative || inCash.IsZero ? Money.Zero : Money.FromScaled(random.NextInt64(0, 20) * 10_000);
        List<CompleteTicketTender> tenders = [];
        if (!card.IsZero) tenders.Add(new(TenderKind.Card, card));
        if (!(inCash + extra).IsZero) tenders.Add(new(TenderKind.Cash, inCash + extra));

        var rounding = CashRounding.Of(total, tenders, step);
        var settled = Settlement.Change(tenders, total, 2, rounding);
        Assert.True(settled.IsOk, $"{total} step {step} by {string.Join(", ", tenders)}: {settled.Error?.Code}");
        Assert.Equal(total, Money.Sum(tenders.Select(t => t.Amount)) - Money.Sum(settled.Value) - rounding);
        Assert.True(step.IsZero ? rounding.IsZero : (rounding + rounding).Abs() <= step);
        if (tenders.All(t => t.Kind != TenderKind.Cash)) Assert.True(rest.IsZero || rounding == -rest);
    });

    private static Task<TicketInfo> Sold(PosShop shop, decimal total, decimal rounding, params CompleteTicketTender[] tenders)
    {
        var item = shop.Items.Add(Neighbours.Item($"I{Guid.CreateVersion7():N}", "Thing", null), total);
        return shop.Ok(shop.Ticket(total, [Line(item, 1, total)], tenders) with { CashRounding = Money.Of(rounding) });
    }
}
