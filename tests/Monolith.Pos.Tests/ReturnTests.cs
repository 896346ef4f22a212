using Monolith.Pos.Tickets.FindReturnable;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

public sealed class ReturnTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Three_pens_come_back_one_by_one_for_exactly_what_was_paid(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var sold = await shop.Ok(shop.Pens()); // 3.14 for three, 0.46 off, 0.52 tax
        var paidBack = Money.Zero;
        foreach (var (amount, discount) in new[] { (-1.05m, -0.15m), (-1.05m, -0.16m), (-1.04m, -0.15m) })
        {
            var back = await shop.Ok(shop.Ticket(amount, [sold.Back(1, 1, discount)], Cash(amount)));
            Assert.True(back.IsReturn);
            paidBack += back.Total;
        }

        Assert.Equal(-sold.Total, paidBack);
        Assert.Equal(Quantity.Of(3), (await shop.Ok(new FindReturnable(sold.TicketId))).Lines.Single().Sold);
        Assert.Equal(Quantity.Zero, (await shop.Ok(new FindReturnable(sold.TicketId))).Lines.Single().Remaining);
        Assert.Equal(Quantity.Of(3), (await shop.Ask<ITickets, TicketInfo?>(t => t.Find(sold.TicketId, default)))!.Lines[0].Returned);
        Assert.Equal("pos.found-return-exceeds", Found(await shop.Ok(shop.Ticket(-1.05m, [sold.Back(1, 1, -0.15m)], Cash(-1.05m)))));
    }

    [Fact]
    public async Task More_than_was_sold_is_refused_before_it_is_paid_back_also_in_two_lines_of_one_ticket()
    {
        await using var shop = await PosShop.Open();
        var sold = await shop.Ok(shop.Ticket(3.60m, [Line(shop.Items.Pen, 3, 1.20m)], Cash(5)));
        var before = await shop.Rows();
        Assert.Equal("pos.return-exceeds-sale", (await shop.Send(shop.Ticket(0, [sold.Back(1, 4)]).Check())).Error!.Code);
        Assert.Equal("pos.return-exceeds-sale", (await shop.Send(shop.Ticket(0, [sold.Back(1, 2), sold.Back(1, 2)]).Check())).Error!.Code);
        Assert.Equal(before, await shop.Rows());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_tills_that_take_the_same_goods_back_at_once_one_is_found(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var second = Guid.CreateVersion7();
        await shop.Ok(new SaveRegister(second, "K2", "Till 2", shop.Items.Warehouse));
        var other = await shop.OpenShift(second);
        for (var round = 0; round < 5; round++)
        {
            var sold = await shop.Ok(shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(1.20m)));
            var results = await Task.WhenAll(new[] { shop.Shift, other }.Select(shift => Task.Run(() =>
                shop.Send(shop.Ticket(-1.20m, [sold.Back(1, 1)], Cash(-1.20m)) with { ShiftId = shift }))));
            Assert.Single(results, r => r.Value.Findings!.Count == 0);
            Assert.Single(results, r => Found(r.Value) == "pos.found-return-exceeds");
        }
    }

    [Fact]
    public async Task A_return_is_paid_at_the_price_of_then_not_of_today()
    {
        await using var shop = await PosShop.Open();
        var sold = await shop.Ok(shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(2)));
        shop.Clock.Now = shop.Clock.Now.AddDays(1);
        shop.Items.Reprice(shop.Items.Pen, shop.Clock.Now, 9.99m);
        var today = sold.Back(1, 1) with { UnitPrice = Money.Of(9.99m) };
        Assert.Equal("pos.return-price", (await shop.Send(shop.Ticket(0, [today]).Check())).Error!.Code);
        Assert.Equal(Money.Of(-1.20m), (await shop.Ok(shop.Ticket(-1.20m, [sold.Back(1, 1)], Cash(-1.20m)))).Total);
    }

    [Fact]
    public async Task Another_item_than_was_sold_does_not_come_back()
    {
        await using var shop = await PosShop.Open();
        var sold = await shop.Ok(shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(2)));
        var book = sold.Back(1, 1) with { ItemId = shop.Items.Book.ItemId };
        Assert.Equal("pos.return-origin-unknown", (await shop.Send(shop.Ticket(0, [book]).Check())).Error!.Code);
    }

    [Fact]
    public async Task An_exchange_holds_both_directions_and_is_a_sale()
    {
        await using var shop = await PosShop.Open();
        var sold = await shop.Ok(shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(2)));
        var exchange = await shop.Ok(shop.Ticket(11.30m, [sold.Back(1, 1), Line(shop.Items.Book, 1, 12.50m)], Card(11.30m)));
        Assert.False(exchange.IsReturn);
    }

    [Fact]
    public async Task Goods_without_a_receipt_come_back_at_the_base_price()
    {
        await using var shop = await PosShop.Open();
        var back = await shop.Ok(shop.Ticket(-2.40m, [Line(shop.Items.Pen, -2, 1.20m)], Cash(-2.40m)));
        Assert.Equal((true, "-0.40"), (back.IsReturn, back.Tax.ToString()));
    }

    private static string? Found(TicketInfo ticket) => ticket.Findings!.SingleOrDefault()?.Code;
}
