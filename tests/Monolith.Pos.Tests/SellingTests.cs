using Monolith.Pos.Contracts.Events;
using Monolith.Data.Model;
using Monolith.SharedKernel;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

public sealed class SellingTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_ticket_is_posted_with_lines_tenders_event_and_audit(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var before = await shop.Rows();

        var ticket = await shop.Ok(shop.Pens());

        Assert.Equal("0 tickets, 0 lines, 0 tenders, 1 events, 2 audit, 0 numbers", before);
        Assert.Equal("1 tickets, 1 lines, 1 tenders, 2 events, 3 audit, 1 numbers", await shop.Rows());
        Assert.Equal("K1-000001", ticket.Number);
        Assert.Equal(("3.14", "2.62", "0.52", "1.86", "0.46"), (ticket.Total.ToString(), ticket.Net.ToString(), ticket.Tax.ToString(), ticket.Change.ToString(), ticket.Discount.ToString()));
        Assert.Equal(new DateOnly(2026, 11, 22), ticket.BusinessDate);
        Assert.Equal(("ann", "Ann", "笔"), (ticket.CashierId, ticket.CashierName, ticket.Lines[0].Name.In("zh")));

        var stored = await shop.Ask<ITickets, TicketInfo?>(t => t.Find(ticket.TicketId, default));
        Assert.Equivalent(ticket, stored, strict: true);
        var payload = await shop.Payload();
        var happened = await shop.Told();
        Assert.Equal(Money.Of(3.14m), Money.Sum(happened.Tenders.Select(t => t.Amount)));
        Assert.Equal(happened.Total, happened.Net + happened.Tax);
        Assert.Equal(("ann", "Ann", 1, new DateOnly(2026, 11, 22), false), (happened.ActorId, happened.ActorName, happened.Site, happened.BusinessDate, happened.Late));
        Assert.DoesNotContain("null", payload, StringComparison.Ordinal); // room costs nothing
    }

    [Fact]
    public async Task Taxes_inside_and_outside_the_price_and_services_share_a_ticket()
    {
        await using var shop = await PosShop.Open();
        var items = shop.Items;
        // 0.345 kg at 3.99 = 1.37655 -> 1.38, tax inside 0.23; lamp 19.99 + 8.25 % = 1.649… -> 1.65; wrapping 2.50, tax inside 0.42 (half away).
        var ticket = await shop.Ok(shop.Ticket(
            38.02m, [Line(items.Apples, 0.345m, 3.99m), Line(items.Book, 1, 12.50m), Line(items.Lamp, 1, 19.99m), Line(items.Wrapping, 1, 2.50m)], Card(30), Cash(10)));

        Assert.Equal(["0.23", "0.00", "1.65", "0.42"], ticket.Lines.Select(l => l.Tax.ToString()));
        Assert.Equal(("1.98", true), (ticket.Change.ToString(), ticket.Lines[3].IsService));
        Assert.Equal(("0.00", "1.98"), (ticket.Tenders[0].Change.ToString(), ticket.Tenders[1].Change.ToString()));
    }

    [Fact]
    public async Task An_item_without_a_base_price_is_sold_at_the_price_given()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.OverridePrice);
        Assert.Equal(Money.Of(4.44m), (await shop.Ok(shop.Ticket(4.44m, [Line(shop.Items.Unpriced, 1, 4.44m)], Cash(4.44m)))).Total);
    }

    [Fact]
    public async Task A_sale_made_while_offline_keeps_the_price_of_its_moment()
    {
        await using var shop = await PosShop.Open();
        var ticket = shop.Pens();
        shop.Items.Reprice(shop.Items.Pen, shop.Clock.Now.AddMinutes(1), 1.50m);
        shop.Clock.Now = shop.Clock.Now.AddHours(2);
        Assert.Empty((await shop.Ok(ticket)).Findings!);
        var happened = await shop.Told();
        Assert.Equal((true, shop.Clock.Now), (happened.Late, happened.RecordedAt!.Value));
    }

    [Fact]
    public async Task Another_price_needs_a_reason_and_the_right()
    {
        await using var shop = await PosShop.Open();
        var line = Line(shop.Items.Pen, 1, 1.00m) with { PriceReason = "scratched" };
        await shop.Ok(shop.Ticket(1, [line], Cash(1)));
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.OverridePrice);
        Assert.Equal(["pos.found-right"], (await shop.Ok(shop.Ticket(1, [line], Cash(1)))).Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task A_free_ticket_needs_no_tender()
    {
        await using var shop = await PosShop.Open();
        Assert.Empty((await shop.Ok(shop.Ticket(0, [Line(shop.Items.Unpriced, 1, 0)]))).Tenders);
    }

    [Fact]
    public async Task The_server_passes_over_numbers_that_the_till_made_itself()
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(shop.Pens() with { Number = "K1-000001" });
        Assert.Equal("K1-000002", (await shop.Ok(shop.Pens())).Number);
    }
}

file static class Log
{
    public static Task<string> Payload(this PosShop shop) => shop.Ask<PosDbContext, string>(
        db => db.Set<EventRow>().Where(e => e.Name == "pos.ticket-completed.v1").Select(e => e.Payload).SingleAsync());

    public static async Task<TicketCompleted> Told(this PosShop shop) =>
        System.Text.Json.JsonSerializer.Deserialize<TicketCompleted>(await shop.Payload(), KernelJson.Events)!;
}
