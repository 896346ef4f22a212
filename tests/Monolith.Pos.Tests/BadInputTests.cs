using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>Each mistake has its code, names its place, and leaves nothing behind.</summary>
public sealed class BadInputTests
{
    private static readonly Dictionary<string, (Func<PosShop, CompleteTicket> Make, string Code, string? Field)> Mistakes = new()
    {
        ["no lines"] = (s => s.Ticket(0, []), "pos.no-lines", "lines"),
        ["1,001 lines"] = (s => s.Ticket(1201.2m, Enumerable.Repeat(Line(s.Items.Pen, 1, 1.20m), 1001).ToArray(), Cash(1201.2m)), "pos.too-many-lines", "lines"),
        ["11 tenders"] = (s => s.Pens() with { Tenders = Enumerable.Repeat(Cash(1), 11).ToList() }, "pos.too-many-tenders", "tenders"),
        ["quantity 0"] = (s => s.Ticket(0, [Line(s.Items.Pen, 0, 1.20m)]), "pos.quantity-zero", "lines[0].quantity"),
        ["quantity beyond a million"] = (s => s.Ticket(1, [Line(s.Items.Pen, 1_000_001, 1.20m)], Cash(1)), "pos.quantity-range", "lines[0].quantity"),
        ["half a pen"] = (s => s.Ticket(0.6m, [Line(s.Items.Pen, 0.5m, 1.20m)], Cash(1)), "pos.quantity-digits", "lines[0].quantity"),
        ["a gram's tenth"] = (s => s.Ticket(1, [Line(s.Items.Pen, 1, 1.20m), Line(s.Items.Apples, 0.1234m, 3.99m)], Cash(9)), "pos.quantity-digits", "lines[1].quantity"),
        ["unknown item"] = (s => s.Ticket(1, [Line(s.Items.Pen, 1, 1.20m) with { ItemId = Guid.CreateVersion7() }], Cash(1)), "pos.unknown-item", "lines[0].itemId"),
        ["negative price"] = (s => s.Ticket(-1, [Line(s.Items.Unpriced, 1, -1)], Cash(-1)), "pos.price-range", "lines[0].unitPrice"),
        ["amount too large"] = (s => s.Ticket(1, [Line(s.Items.Unpriced, 1_000_000, 99_999_999)], Cash(1)), "pos.amount-range", "lines[0].quantity"),
        ["discount above the line"] = (s => s.Ticket(0, [Line(s.Items.Pen, 1, 1.20m, 1.21m)]), "pos.discount-range", "lines[0].discount"),
        ["negative discount"] = (s => s.Ticket(1.3m, [Line(s.Items.Pen, 1, 1.20m, -0.10m)], Cash(2)), "pos.discount-range", "lines[0].discount"),
        ["discount of half a penny"] = (s => s.Ticket(1, [Line(s.Items.Pen, 1, 1.20m, 0.005m)], Cash(2)), "pos.amount-digits", "lines[0].discount"),
        ["another total"] = (s => s.Pens() with { Total = Money.Of(3.15m) }, "pos.total-mismatch", "total"),
        ["tender below total"] = (s => s.Pens() with { Tenders = [Cash(3.13m)] }, "pos.tender-below-total", "tenders"),
        ["no tender"] = (s => s.Pens() with { Tenders = [] }, "pos.tender-below-total", "tenders"),
        ["card above total"] = (s => s.Pens() with { Tenders = [Card(5)] }, "pos.tender-above-total", "tenders"),
        ["negative tender"] = (s => s.Pens() with { Tenders = [Cash(5), Card(-1)] }, "pos.tender-sign", "tenders[1].amount"),
        ["tender of 0"] = (s => s.Pens() with { Tenders = [Cash(5), Card(0)] }, "pos.tender-zero", "tenders[1].amount"),
        ["tender of half a penny"] = (s => s.Pens() with { Tenders = [Cash(5.005m)] }, "pos.amount-digits", "tenders[0].amount"),
        ["unknown shift"] = (s => s.Pens() with { ShiftId = Guid.CreateVersion7() }, "pos.unknown-shift", null),
        ["a number with blanks"] = (s => s.Pens() with { Number = "K1 1" }, "input.malformed", "number"),
        ["a note of a novel"] = (s => s.Pens() with { Note = new('x', 501) }, "input.too-long", "note"),
        ["a sold line with an origin"] = (s => s.Ticket(1.2m, [Line(s.Items.Pen, 1, 1.20m) with { OriginTicketId = Guid.CreateVersion7(), OriginLineNo = 1 }], Cash(2)), "pos.origin-on-sale", "lines[0].originTicketId"),
        ["a refund too small"] = (s => s.Ticket(-1.2m, [Line(s.Items.Pen, -1, 1.20m)], Cash(-1)), "pos.tender-below-total", "tenders"),
        ["a refund too large"] = (s => s.Ticket(-1.2m, [Line(s.Items.Pen, -1, 1.20m)], Cash(-2)), "pos.tender-above-total", "tenders"),
    };

    public static TheoryData<string> Names => new(Mistakes.Keys);

    [Theory, MemberData(nameof(Names))]
    public async Task A_mistake_is_named_and_leaves_nothing_behind(string name)
    {
        await using var shop = await PosShop.Open();
        var before = await shop.Rows();

        var result = await shop.Send(Mistakes[name].Make(shop));

        Assert.Equal((Mistakes[name].Code, Mistakes[name].Field), (result.Error!.Code, result.Error.Field));
        Assert.Equal(before, await shop.Rows());
    }

    [Fact]
    public async Task Who_may_not_sell_is_refused_and_it_is_recorded()
    {
        await using var shop = await PosShop.Open();
        var before = await shop.Rows();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.Sell);
        Assert.Equal("security.permission-missing", (await shop.Send(shop.Pens())).Error!.Code);
        Assert.Equal([PosPermissions.Sell], shop.Denials.Permissions);
        Assert.Equal(before, await shop.Rows());
    }
}
