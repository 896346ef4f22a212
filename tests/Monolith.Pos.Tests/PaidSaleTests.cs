using Monolith.Pos.Findings.ListFindings;
using Monolith.Pos.Findings.SettleFinding;
using Monolith.Pos.Shifts.ReportShift;
using Monolith.Pos.Tickets.ListTickets;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Lists;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>What a customer has paid is booked as the till says; what isn't as it should be is kept for the office.</summary>
public sealed class PaidSaleTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_price_that_isnt_ours_is_booked_and_found(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var sent = shop.Ticket(1.10m, [Line(shop.Items.Pen, 1, 1.10m)], Cash(2));
        var ticket = await shop.Ok(sent);
        Assert.Equal(("1.10", "pos.found-price"), (ticket.Total.ToString(), ticket.Findings!.Single().Code));
        Assert.Equal(["PEN", "1.10", "1.20"], ticket.Findings!.Single().Args);
        Assert.Equivalent(ticket, await shop.Ok(sent), strict: true);
        Assert.Equivalent(ticket, await shop.Find(ticket.TicketId), strict: true);
    }

    [Fact]
    public async Task The_tax_on_the_receipt_is_the_tax_in_the_books_and_another_than_ours_is_found()
    {
        await using var shop = await PosShop.Open();
        var line = Line(shop.Items.Pen, 1, 1.20m) with { Amount = Money.Of(1.20m), Tax = new("reduced", Rate.FromPercent(5), true, Money.Of(0.06m)) };
        var ticket = await shop.Ok(shop.Ticket(1.20m, [line], Cash(2)));
        Assert.Equal(("0.06", "reduced", "pos.found-tax"), (ticket.Tax.ToString(), ticket.Lines[0].TaxCategory, ticket.Findings!.Single().Code));

        var ours = Line(shop.Items.Pen, 1, 1.20m) with { Tax = new("standard", Rate.FromPercent(20), true) };
        Assert.Empty((await shop.Ok(shop.Ticket(1.20m, [ours], Cash(2)))).Findings!);
    }

    [Fact]
    public async Task A_line_whose_own_figures_dont_add_up_is_refused()
    {
        await using var shop = await PosShop.Open();
        var line = Line(shop.Items.Pen, 1, 1.20m);
        var before = await shop.Rows();
        Assert.Equal(("pos.line-mismatch", "lines[0].amount"), await shop.Refusal(line with { Amount = Money.Of(1.19m) }));
        Assert.Equal(("pos.line-mismatch", "lines[0].tax.amount"), await shop.Refusal(line with { Tax = new("standard", Rate.FromPercent(20), true, Money.Of(0.19m)) }));
        Assert.Equal(("input.out-of-range", "lines[0].tax"), await shop.Refusal(line with { Tax = new("", Rate.FromPercent(20), true) }));
        Assert.Equal(before, await shop.Rows());
    }

    [Fact]
    public async Task A_missing_right_is_found_once_and_the_sale_is_taken()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.Discount, PosPermissions.Return, PosPermissions.ReturnWithoutOrigin);
        Assert.Equal(["pos.found-right"], (await shop.Ok(shop.Pens())).Codes());
        var back = await shop.Ok(shop.Ticket(-2.40m, [Line(shop.Items.Pen, -1, 1.20m), Line(shop.Items.Pen, -1, 1.20m)], Cash(-2.40m)));
        Assert.Equal(["pos.found-right", "pos.found-right"], back.Codes());
        Assert.Equal(["@permission.pos.return", "@permission.pos.return-without-origin"], back.Findings!.Select(f => f.Args[1]));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_ticket_that_comes_after_its_shift_was_closed_keeps_its_shift_and_stands_below_the_Z(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var sold = shop.Pens();
        shop.Clock.Now = shop.Clock.Now.AddHours(1);
        var z = await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(103.14m))]));
        shop.Clock.Now = shop.Clock.Now.AddDays(1);
        var late = await shop.Ok(sold);

        Assert.Equal((shop.Shift, true, new DateOnly(2026, 11, 22)), (late.ShiftId, late.AfterClose, late.BusinessDate));
        Assert.Equal(["pos.found-shift-closed"], late.Codes());
        var report = await shop.Ok(new ReportShift(shop.Shift));
        Assert.Equal((z.Total, z.Difference, z.Tickets, "Ann"), (report.Total, report.Difference, report.Tickets, report.ClosedBy));
        Assert.Equal(
            new ShiftSupplement(new(2026, 11, 23), 1, 0, Money.Of(2.62m), Money.Of(0.52m), Money.Of(3.14m), Money.Of(3.14m)), report.Supplements.Single());
        await using var scope = shop.Services.CreateAsyncScope();
        foreach (var check in scope.ServiceProvider.GetServices<IDoctorCheck>()) Assert.Empty(await check.Run(default));
    }

    [Fact]
    public async Task A_customer_nobody_knows_is_left_out_and_noted()
    {
        await using var shop = await PosShop.Open();
        var stranger = Guid.CreateVersion7();
        var ticket = await shop.Ok(shop.Pens() with { CustomerId = stranger });
        Assert.Equal((null, "pos.found-customer"), (ticket.CustomerId, ticket.Findings!.Single().Code));
        Assert.Equal(stranger.ToString(), ticket.Findings!.Single().Args[0]);

        shop.Items.Customers.Add(stranger);
        Assert.Equal(stranger, (await shop.Ok(shop.Pens() with { CustomerId = stranger })).CustomerId);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_number_that_is_taken_is_made_anew_and_the_printed_one_still_finds_it(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var first = await shop.Ok(shop.Pens() with { Number = "K1-000007" });
        var second = await shop.Ok(shop.Pens() with { Number = "K1-000007" });
        Assert.Equal(("K1-000007", "K1-000008", "K1-000007"), (first.Number, second.Number, second.PrintedNumber));
        Assert.Equal(["pos.found-number-taken"], second.Codes());
        Assert.Equal(first.TicketId, (await shop.Ask<ITickets, TicketInfo?>(t => t.FindByNumber("K1-000007", default)))!.TicketId);
        Assert.Equal(2, await Listed("k1-000007"));

        var foreign = await shop.Ok(shop.Pens() with { Number = "X9-000001" });
        Assert.Equal(("K1-000009", "X9-000001"), (foreign.Number, foreign.PrintedNumber));
        Assert.Equal(["pos.found-number-form"], foreign.Codes());
        Assert.Equal(foreign.TicketId, (await shop.Ask<ITickets, TicketInfo?>(t => t.FindByNumber("X9-000001", default)))!.TicketId);
        Assert.Equal((1, 0), (await Listed("X9-000001"), await Listed("X9-000002")));

        async Task<int> Listed(string number) => (await shop.Send(new ListTickets(new() { Text = number }))).Value.Total;
    }

    [Theory]
    [InlineData("K1-999999999")]
    [InlineData("K1-010001")]
    [InlineData("K1-0")]
    [InlineData("K1-000000")]
    [InlineData("K1-1")]
    [InlineData("K1-0000001")]
    [InlineData("K1-99999999999999999999")]
    [InlineData("K1-OFF-7")]
    public async Task A_number_that_the_series_cannot_have_reached_or_writes_otherwise_is_none_of_it(string number)
    {
        await using var shop = await PosShop.Open();
        var ticket = await shop.Ok(shop.Pens() with { Number = number });
        Assert.Equal(("K1-000001", number), (ticket.Number, ticket.PrintedNumber));
        Assert.Equal(["pos.found-number-form"], ticket.Codes());
        Assert.Equal("K1-010001", (await shop.Ok(shop.Pens() with { Number = "K1-010001" })).Number); // as far as a till may get
        Assert.Equal("K1-010002", (await shop.Ok(shop.Pens())).Number);
    }

    [Fact]
    public async Task Numbers_go_on_behind_those_the_till_made()
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(shop.Pens() with { Number = "K1-000041" });
        Assert.Equal(42, (await shop.Ask<IRegisters, IReadOnlyList<RegisterInfo>>(r => r.All(default))).Single().NextNumber);
        Assert.Equal("K1-000042", (await shop.Ok(shop.Pens())).Number);
        await shop.Ok(shop.Pens() with { Number = "K1-000007" });
        Assert.Equal("K1-000043", (await shop.Ok(shop.Pens())).Number);
    }

    [Fact]
    public async Task Goods_paid_back_beyond_what_was_sold_are_booked_and_found()
    {
        await using var shop = await PosShop.Open();
        var sold = await shop.Ok(shop.Ticket(1.20m, [Line(shop.Items.Pen, 1, 1.20m)], Cash(2)));
        await shop.Ok(shop.Ticket(-1.20m, [sold.Back(1, 1)], Cash(-1.20m)));
        var again = await shop.Ok(shop.Ticket(-1.20m, [sold.Back(1, 1)], Cash(-1.20m)));
        Assert.Equal(("-1.20", "pos.found-return-exceeds"), (again.Total.ToString(), again.Findings!.Single().Code));
        Assert.Equal(Quantity.Zero, (await shop.Ok(new Tickets.FindReturnable.FindReturnable(sold.TicketId))).Lines.Single().Remaining);

        var unknown = Line(shop.Items.Pen, -1, 1.20m) with { OriginTicketId = Guid.CreateVersion7(), OriginLineNo = 1 };
        var blind = await shop.Ok(shop.Ticket(-1.20m, [unknown], Cash(-1.20m)));
        Assert.Equal((null, "pos.found-return-origin"), (blind.Lines[0].OriginTicketId, blind.Findings!.Single().Code));
    }

    [Fact]
    public async Task A_sale_in_anothers_shift_is_found_unless_it_may_be()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Bob");
        Assert.Equal(["pos.found-others-shift"], (await shop.Ok(shop.Pens())).Codes());
        shop.Actor = PosShop.Cashier("Bob") with { Permissions = shop.Actor.Permissions.Append(PosPermissions.SellInOthersShift).ToHashSet() };
        Assert.Empty((await shop.Ok(shop.Pens())).Findings!);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_finding_is_settled_once_with_a_reason_and_leaves_the_list(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var ticket = await shop.Ok(shop.Ticket(1.10m, [Line(shop.Items.Pen, 1, 1.10m)], Cash(2)));
        shop.Actor = Actor.System("test");
        var open = (await shop.Ok(new ListFindings(new ListQuery()))).Items.Single();
        Assert.Equal((ticket.TicketId, ticket.Number, "Ann"), (open.TicketId!.Value, open.TicketNumber, open.CashierName));
        Assert.Contains("1.10", open.Text, StringComparison.Ordinal);

        Assert.Equal("input.required", (await shop.Send(new SettleFinding(open.FindingId, " "))).Error!.Code);
        await shop.Ok(new SettleFinding(open.FindingId, "the label was old"));
        await shop.Ok(new SettleFinding(open.FindingId, "the label was old"));
        Assert.Equal("pos.finding-seen", (await shop.Send(new SettleFinding(open.FindingId, "another reason"))).Error!.Code);
        Assert.Equal("pos.unknown-finding", (await shop.Send(new SettleFinding(Guid.CreateVersion7(), "x"))).Error!.Code);
        Assert.Empty((await shop.Ok(new ListFindings(new ListQuery()))).Items);
        Assert.Equal("the label was old", (await shop.Ok(new ListFindings(new ListQuery().With("open", "false")))).Items.Single().Reason);
    }
}

file static class Findings
{
    public static IEnumerable<string> Codes(this TicketInfo ticket) => ticket.Findings!.Select(f => f.Code);

    public static Task<TicketInfo?> Find(this PosShop shop, Guid ticketId) => shop.Ask<ITickets, TicketInfo?>(t => t.Find(ticketId, default));

    public static async Task<(string Code, string? Field)> Refusal(this PosShop shop, CompleteTicketLine line)
    {
        var error = (await shop.Send(shop.Ticket(1.20m, [line], Cash(2)))).Error!;
        return (error.Code, error.Field);
    }
}
