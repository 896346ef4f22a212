using Monolith.Pos.Limits.ListLimits;
using Monolith.Pos.Limits.SaveLimit;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>Rights go so far: beyond, a till hears no before the customer pays, and the office hears of it afterwards.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_discount_beyond_the_limit_is_refused_before_payment_and_found_after_it()
    {
        await using var shop = await Limited();
        var most = shop.Ticket(0.96m, [Line(shop.Items.Pen, 1, 1.20m, 0.24m)], Cash(1)); // a fifth
        var beyond = shop.Ticket(0.95m, [Line(shop.Items.Pen, 1, 1.20m, 0.25m)], Cash(1));
        Assert.Equal(Money.Of(0.96m), (await shop.Ok(most.Check())).Total);
        Assert.Equal(("pos.beyond-limit", "lines[0].discount"), await Checked(shop, beyond));
        Assert.Empty((await shop.Ok(most)).Findings!);
        Assert.Equal(["pos.found-discount-percent"], (await shop.Ok(beyond)).Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task The_last_cent_of_a_discount_on_all_is_within_the_limit_of_the_line_that_bears_it()
    {
        await using var shop = await Limited();
        await Save(shop, new SaveLimit(Roles.Cashier, Rate.FromPercent(17))); // 0.204 of 1.20
        Assert.Empty((await shop.Ok(shop.Ticket(0.99m, [Line(shop.Items.Pen, 1, 1.20m, 0.21m)], Cash(1)))).Findings!);
        Assert.NotEmpty((await shop.Ok(shop.Ticket(0.98m, [Line(shop.Items.Pen, 1, 1.20m, 0.22m)], Cash(1)))).Findings!);
    }

    [Fact]
    public async Task Giving_goods_away_is_a_discount_of_100_percent()
    {
        await using var shop = await Limited();
        var gift = shop.Ticket(0, [Line(shop.Items.Pen, 1, 1.20m, 1.20m)]);
        Assert.Equal(["pos.found-discount-percent"], (await shop.Ok(gift)).Findings!.Select(f => f.Code));
        await Save(shop, new SaveLimit(Roles.Cashier, Rate.FromPercent(100)));
        Assert.Empty((await shop.Ok(gift with { TicketId = Guid.CreateVersion7() })).Findings!);
    }

    [Fact]
    public async Task Amounts_are_limited_over_the_whole_ticket()
    {
        await using var shop = await Limited();
        await Save(shop, new SaveLimit(Roles.Cashier, null, Money.Of(0.40m), Money.Of(2)));
        var lines = new[] { Line(shop.Items.Pen, 1, 1.20m, 0.21m), Line(shop.Items.Pen, 1, 1.20m, 0.20m) };
        Assert.Equal(["pos.found-discount-amount"], (await shop.Ok(shop.Ticket(1.99m, lines, Cash(2)))).Findings!.Select(f => f.Code));
        var back = shop.Ticket(-2.40m, [Line(shop.Items.Pen, -2, 1.20m)], Cash(-2.40m));
        Assert.Equal(("pos.beyond-limit", "lines"), await Checked(shop, back));
        Assert.Equal(["pos.found-return-amount"], (await shop.Ok(back)).Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task Of_several_roles_the_more_generous_counts_and_zero_is_not_at_all()
    {
        await using var shop = await Limited();
        shop.Items.Roles["ann"] = [Roles.Cashier, Roles.Manager];
        Assert.Empty((await shop.Ok(shop.Ticket(0, [Line(shop.Items.Pen, 1, 1.20m, 1.20m)]))).Findings!);
        shop.Items.Roles["ann"] = [Roles.Buyer];
        Assert.NotEmpty((await shop.Ok(shop.Ticket(1.19m, [Line(shop.Items.Pen, 1, 1.20m, 0.01m)], Cash(2)))).Findings!);
    }

    [Fact]
    public async Task Before_payment_what_is_missing_is_refused_by_name_and_nothing_is_written()
    {
        await using var shop = await Limited();
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.Discount, PosPermissions.Return, PosPermissions.OverridePrice, PosPermissions.ReturnWithoutOrigin);
        var before = await shop.Rows();
        Assert.Equal(("pos.discount-not-allowed", "lines[0].discount"), await Checked(shop, shop.Pens()));
        Assert.Equal(("pos.return-not-allowed", "lines[0].quantity"), await Checked(shop, shop.Ticket(0, [Line(shop.Items.Pen, -1, 1.20m)])));
        Assert.Equal(("pos.price-expired", "lines[0].unitPrice"), await Checked(shop, shop.Ticket(0, [Line(shop.Items.Pen, 1, 1)])));
        Assert.Equal(("pos.price-override-not-allowed", "lines[0].unitPrice"), await Checked(shop, shop.Ticket(0, [Line(shop.Items.Pen, 1, 1) with { PriceReason = "old" }])));
        shop.Actor = PosShop.Cashier("Bob");
        Assert.Equal(("pos.not-your-shift", null), await Checked(shop, shop.Ticket(0, [Line(shop.Items.Pen, 1, 1.20m)])));
        shop.Actor = PosShop.Cashier("Ann");
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]));
        Assert.Equal(("pos.shift-closed", null), await Checked(shop, shop.Pens()));
        Assert.StartsWith(before[..before.IndexOf("events", StringComparison.Ordinal)].TrimEnd(' ', '1', '2', '3', '4'), await shop.Rows(), StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Limits_are_kept_by_role(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        shop.Actor = Actor.System("test");
        var saved = await shop.Ok(new SaveLimit(Roles.Cashier, Rate.FromPercent(5), Money.Of(10), Money.Zero, IfVersion: 0));
        Assert.Equal(saved, (await shop.Ok(new ListLimits(new()))).Items.Single(l => l.Role == Roles.Cashier));
        Assert.Equal(1, saved.Version);
        Assert.Equal("concurrency.changed", (await shop.Send(new SaveLimit(Roles.Cashier, IfVersion: 0))).Error!.Code);
        Assert.Equal("pos.unknown-role", (await shop.Send(new SaveLimit("king"))).Error!.Code);
        Assert.Equal("input.out-of-range", (await shop.Send(new SaveLimit(Roles.Cashier, Rate.FromPercent(101)))).Error!.Code);
        Assert.Equal("input.out-of-range", (await shop.Send(new SaveLimit(Roles.Cashier, null, Money.Of(-1)))).Error!.Code);
        Assert.Equal("pos.amount-digits", (await shop.Send(new SaveLimit(Roles.Cashier, null, Money.Of(0.001m)))).Error!.Code);
    }

    private static async Task<PosShop> Limited()
    {
        var shop = await PosShop.Open();
        shop.Items.Roles["ann"] = [Roles.Cashier];
        return shop;
    }

    private static async Task Save(PosShop shop, SaveLimit limit)
    {
        var cashier = shop.Actor;
        shop.Actor = Actor.System("test");
        await shop.Ok(limit);
        shop.Actor = cashier;
    }

    private static async Task<(string Code, string? Field)> Checked(PosShop shop, CompleteTicket ticket)
    {
        var error = (await shop.Send(ticket.Check())).Error!;
        return (error.Code, error.Field);
    }
}
