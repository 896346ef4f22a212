using Monolith.Pos.Shifts;
using Monolith.Pos.Shifts.ListShifts;
using Monolith.Pos.Shifts.ReportShift;
using Monolith.Pos.Tickets.FindReturnable;
using Monolith.Pos.Tickets.ListTickets;
using Monolith.Pos.Tickets.ShowReceipt;
using Monolith.Pos.Tickets.ShowTicket;
using Monolith.SharedKernel.Lists;
using Monolith.Ui;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>Who counts the drawer doesn't know what should be in it.</summary>
public sealed class BlindCountTests
{
    [Fact]
    public async Task A_cashier_sees_no_money_of_an_open_shift()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.SeeExpectedCash);
        await shop.Ok(shop.Pens());
        var x = await shop.Ok(new ReportShift(shop.Shift));
        Assert.Equal((1, "100.00", 1), (x.Tickets, x.Float.ToString(), x.Tenders.Single().Count));
        Assert.All(
            new[] { x.ExpectedCash, x.Gross, x.Discounts, x.Returned, x.Net, x.Tax, x.Total, x.Tenders.Single().Amount, x.CountedCash, x.Difference },
            figure => Assert.Null(figure));
        Assert.Empty(x.Taxes);
        var listed = (await shop.Ok(new ListShifts(new ListQuery()))).Items.Single();
        Assert.Equal((null, null), (listed.Total, listed.Difference));
    }

    [Fact]
    public async Task A_cashier_finds_no_list_of_tickets_to_add_up_until_the_shift_is_closed()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.SeeExpectedCash);
        var ticket = await shop.Ok(shop.Pens());
        Assert.Empty((await shop.Ok(new ListTickets(new ListQuery()))).Items);
        Assert.Empty((await shop.Ok(new ListTickets(new ListQuery(Text: ticket.Number)))).Items);
        Assert.Empty(await shop.Ask<IEnumerable<ISearchSource>, IReadOnlyList<SearchHit>>(
            s => s.OfType<TicketSearch>().Single().Search(ticket.Number, 5, default)));
        // A customer with a receipt is served all the same.
        Assert.Equal(ticket.TicketId, (await shop.Ask<ITickets, TicketInfo?>(t => t.FindByNumber(ticket.Number, default)))!.TicketId);

        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(103.14m))]));
        Assert.Single((await shop.Ok(new ListTickets(new ListQuery()))).Items);
    }

    [Fact]
    public async Task A_cashier_looks_at_receipts_of_the_open_shift_one_at_a_time_and_cannot_count_their_numbers_up()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.SeeExpectedCash);
        var tickets = new List<TicketInfo>();
        for (var i = 0; i <= BlindLooks.Most; i++) tickets.Add(await shop.Ok(shop.Pens()));
        foreach (var ticket in tickets.Take(BlindLooks.Most))
        {
            Assert.Equal(ticket.TicketId, (await shop.Ok(new FindTicketByNumber(ticket.Number))).TicketId);
            await shop.Ok(new FindReturnable(ticket.TicketId)); // the same one is no further one
            await shop.Ok(new ShowReceipt(ticket.TicketId, null));
        }

        var (last, before) = (tickets[^1], tickets[0].TicketId);
        Error?[] refused =
        [
            (await shop.Send(new FindTicketByNumber(last.Number))).Error, (await shop.Send(new FindTicket(last.TicketId))).Error,
            (await shop.Send(new ShowTicket(last.TicketId, null))).Error, (await shop.Send(new ShowReceipt(last.TicketId, null))).Error,
            (await shop.Send(new FindReturnable(last.TicketId))).Error,
        ];
        Assert.All(refused, e => Assert.Equal("pos.too-many-receipts", e?.Code));
        await shop.Ok(new FindTicket(before));

        shop.Actor = PosShop.Cashier("Eve", PosPermissions.SeeExpectedCash);
        await shop.Ok(new FindTicket(last.TicketId));
        shop.Actor = Actor.System("test");
        await shop.Ok(new FindTicket(last.TicketId));
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]));
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.SeeExpectedCash);
        await shop.Ok(new FindTicket(last.TicketId));
    }

    [Fact]
    public async Task A_refused_count_tells_nothing_and_the_Z_tells_all_and_who_counted()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.SeeExpectedCash);
        await shop.Ok(shop.Pens());
        Assert.DoesNotContain("103", (await shop.Send(new CloseShift(shop.Shift, []))).Error!.Message, StringComparison.Ordinal);
        shop.Actor = Actor.System("test") with { Id = "max", Name = "Max" };
        var z = await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]));
        Assert.Equal(("103.14", "-3.14", "Ann", "Max"), (z.ExpectedCash.ToString(), z.Difference.ToString(), z.CashierName, z.ClosedBy));
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.SeeExpectedCash);
        Assert.Equivalent(z, await shop.Ok(new ReportShift(shop.Shift)), strict: true);
    }
}
