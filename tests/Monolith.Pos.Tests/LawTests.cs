using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.Ui;

namespace Monolith.Pos.Tests;

/// <summary>What must hold for any ticket. Each run prints the seed it failed with.</summary>
public sealed class LawTests
{
    private const int Cases = 5_000;

    [Theory, InlineData(0), InlineData(2), InlineData(3)]
    public void Net_and_tax_make_exactly_what_is_paid_in_any_currency(int digits) => ForAll((random, _) =>
    {
        var gross = Amount(random, digits);
        var discount = Money.FromScaled(gross.Scaled / Step(digits) * random.Next(0, 101) / 100 * Step(digits));
        var rate = Rate.FromScaled(random.NextInt64(0, Rate.Scale / 2));
        foreach (var inclusive in new[] { true, false })
        {
            var line = LineAmount.Of(gross, discount, rate, inclusive, digits);
            Assert.Equal(gross - discount, line.Amount);
            Assert.Equal(line.Amount, inclusive ? line.Net + line.Tax : line.Net);
            Assert.True(line.Tax.FitsDigits(digits) && line.Net.FitsDigits(digits));
            Assert.False(line.Tax.IsNegative != line.Amount.IsNegative && !line.Tax.IsZero);
            // A return is the mirror of its sale.
            var back = LineAmount.Of(-gross, -discount, rate, inclusive, digits);
            Assert.Equal((-line.Net, -line.Tax), (back.Net, back.Tax));
        }
    });

    [Fact]
    public void Parts_that_come_back_one_after_another_never_give_back_more_or_less_than_was_paid() => ForAll((random, _) =>
    {
        var whole = Quantity.FromScaled(random.NextInt64(1, 50) * Quantity.Scale);
        var sold = LineAmount.Of(Amount(random, 2), Money.Zero, Rate.FromPercent(random.Next(0, 30)), random.Next(2) == 0, 2);
        var inclusive = sold.Net + sold.Tax == sold.Amount;
        var left = new Remaining(Guid.Empty, 1, Guid.Empty, Money.Zero, whole, sold.Amount, Money.Zero, sold.Tax, "standard", Rate.Zero, inclusive);
        var (net, tax) = (Money.Zero, Money.Zero);
        while (left.Quantity.IsPositive)
        {
            var part = Quantity.FromScaled(random.NextInt64(1, left.Quantity.Scaled / Quantity.Scale + 1) * Quantity.Scale);
            var back = LineAmount.Back(left, part, 2);
            Assert.False(back.Amount.IsPositive);
            left = left.Less(part, back);
            Assert.False(left.Amount.IsNegative || left.Tax.IsNegative);
            (net, tax) = (net + back.Net, tax + back.Tax);
        }

        Assert.Equal((-sold.Net, -sold.Tax), (net, tax));
    });

    [Fact]
    public void Change_comes_from_cash_alone_and_what_is_kept_is_the_total() => ForAll((random, _) =>
    {
        var total = Amount(random, 2);
        var tenders = Enumerable.Range(0, random.Next(1, 6))
            .Select(_ => new CompleteTicketTender((TenderKind)random.Next(0, 3), Money.FromScaled(random.NextInt64(1, total.Scaled / 100 + 2) * 100))).ToList();
        var result = Settlement.Change(tenders, total, 2);
        var sum = Money.Sum(tenders.Select(t => t.Amount));
        var cards = Money.Sum(tenders.Where(t => t.Kind != TenderKind.Cash).Select(t => t.Amount));
        Assert.Equal(sum >= total && cards <= total, result.IsOk);
        if (!result.IsOk) return;
        Assert.Equal(total, sum - Money.Sum(result.Value));
        for (var i = 0; i < tenders.Count; i++)
            Assert.True(result.Value[i].IsZero || (tenders[i].Kind == TenderKind.Cash && result.Value[i] <= tenders[i].Amount));
    });

    [Fact]
    public void A_ticket_is_the_sum_of_its_lines_whatever_they_hold() => ForAll((random, seed) =>
    {
        var items = new Neighbours();
        var all = new[] { items.Pen, items.Book, items.Lamp, items.Unpriced };
        var lines = Enumerable.Range(0, random.Next(1, 12)).Select(_ =>
        {
            var item = all[random.Next(all.Length)];
            var quantity = Quantity.FromScaled(random.Next(1, 20) * (random.Next(4) == 0 ? -1 : 1) * Quantity.Scale);
            return new CompleteTicketLine(item.ItemId, quantity, Money.Of(random.Next(0, 5000) / 100m), PriceReason: "test");
        }).ToList();
        var quotes = items.Quote(all.Select(i => new QuoteItem(i.ItemId, i.TaxCategory)).ToList(), Noon, default).AsTask().GetAwaiter().GetResult();
        var facts = new TicketFacts(all.ToDictionary(i => i.ItemId), quotes.ToDictionary(q => (q.ItemId, q.Unit)), TicketFacts.NoOrigins,
            new TicketRights("test", "Test", true, _ => true, TillLimits.None, []), 2);
        var ticket = new CompleteTicket(Guid.Empty, Guid.Empty, Noon, lines, [], Money.Zero);

        // Worked out here and not by the product: what stands on the shelf is paid, and on a lamp comes its tax.
        var total = Money.Of(lines.Sum(l => Paid(l, items.Lamp.ItemId)));
        var tenders = total.IsZero ? Array.Empty<CompleteTicketTender>() : [new CompleteTicketTender(TenderKind.Card, total)];
        ticket = ticket with { Total = total, Tenders = tenders };
        var result = TicketPricing.Price(ticket, facts);
        Assert.True(result.IsOk, $"{result.Error?.Code}: {result.Error?.Message}");
        var priced = result.Value;
        Assert.Equal(total, priced.Total);
        Assert.Equal(total, Money.Sum(priced.Lines.Select(l => l.Net + l.Tax)));
        Assert.Equal(total, priced.Net + priced.Tax);
        Assert.Equal("pos.total-mismatch", TicketPricing.Price(ticket with { Total = total + Money.Of(random.Next(2) == 0 ? 0.01m : -0.01m) }, facts).Error?.Code);
        Assert.Equal(priced.IsReturn, lines.All(l => l.Quantity.IsNegative));
    });

    [Fact]
    public void Every_sign_of_code_128_is_eleven_modules_wide_and_like_no_other()
    {
        var visible = Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).ToList();
        // Two characters come to every check sign there is, and so to every sign but the starts and the stop.
        var signs = visible.SelectMany(a => visible.Select(b => Signs($"{a}{b}")[3])).Distinct().ToList();
        Assert.Equal(103, signs.Count);
        Assert.All(signs, sign => Assert.Equal((6, 11), (sign.Length, sign.Sum(w => w - '0'))));
        // Bars take an even number of modules in every sign: the standard's own parity check.
        Assert.All(signs, sign => Assert.Equal(0, (sign[0] + sign[2] + sign[4] - (3 * '0')) % 2));
        // Start B, P, J, J, 1, 2, 3, C, check 55, stop, worked out by hand: 104 + 48 + 84 + 126 + 68 + 90 + 114 + 245 = 879 = 8 x 103 + 55.
        Assert.Equal("211214 313121 112133 112133 123221 223211 221132 131321 311321 2331112", string.Join(' ', Signs("PJJ123C")));
        Assert.Equal((10, 10 + (11 * 9) + 13 + 10), (Code128.Of("PJJ123C")!.Bars[0].X, Code128.Of("PJJ123C")!.Width));
        Assert.Null(Code128.Of("笔"));
        Assert.Null(Code128.Of(""));
    }

    // The widths of bar, space, bar… read off the drawing, a sign each.
    private static List<string> Signs(string text)
    {
        var bars = Code128.Of(text)!.Bars;
        var widths = bars.Zip(bars.Skip(1), (bar, next) => $"{bar.Width}{next.X - bar.X - bar.Width}").Append($"{bars[^1].Width}");
        var all = string.Concat(widths);
        return [.. Enumerable.Range(0, all.Length / 6).Select(i => i < (all.Length / 6) - 1 ? all.Substring(i * 6, 6) : all[(i * 6)..])];
    }

    private static decimal Paid(CompleteTicketLine line, Guid lamp)
    {
        var amount = Cents(line.Quantity.ToDecimal() * line.UnitPrice.ToDecimal());
        return line.ItemId == lamp ? amount + Cents(amount * 0.0825m) : amount;
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private static long Step(int digits) => digits switch { 0 => 10_000, 2 => 100, 3 => 10, _ => 1 };

    private static Money Amount(Random random, int digits) => Money.FromScaled(random.NextInt64(1, random.Next(3) == 0 ? 100 : 1_000_000) * Step(digits));

    private static void ForAll(Action<Random, int> law)
    {
        var first = Environment.TickCount;
        for (var seed = first; seed < first + Cases; seed++)
        {
            try
            {
                law(new Random(seed), seed);
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {failure.Message}");
            }
        }
    }
}
