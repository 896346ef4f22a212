using Monolith.Inventory.Contracts;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>No clock of a till puts a ticket into another day's books.</summary>
public sealed class TillClockTests
{
    [Theory]
    [InlineData("2020-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("0001-01-02T00:00:00Z")]
    [InlineData("2026-11-23T10:00:00Z")] // the day after
    [InlineData("2026-11-22T10:06:00Z")] // six minutes ahead
    [InlineData("2031-01-01T00:00:00Z")]
    [InlineData("2026-11-22T09:00:00Z")] // an hour before its shift
    public async Task A_clock_that_cant_be_right_is_not_believed_and_its_time_is_kept(string said)
    {
        await using var shop = await PosShop.Open();
        var till = DateTimeOffset.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        var ticket = await shop.Ok(shop.Pens() with { CompletedAt = till, Clock = new(0, ClockSource.Device) });
        Assert.Equal((shop.Clock.Now, new DateOnly(2026, 11, 22), till), (ticket.CompletedAt, ticket.BusinessDate, ticket.TillTime!.Value));
        Assert.Equal(["pos.found-clock"], ticket.Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task A_till_that_was_without_the_server_for_hours_is_believed()
    {
        await using var shop = await PosShop.Open();
        var sold = shop.Pens();
        shop.Clock.Now = shop.Clock.Now.AddHours(9); // after midnight in the shop
        var ticket = await shop.Ok(sold);
        Assert.Equal((sold.CompletedAt, new DateOnly(2026, 11, 22), null), (ticket.CompletedAt, ticket.BusinessDate, ticket.TillTime));
        Assert.Empty(ticket.Findings!);
    }

    [Fact]
    public async Task A_few_minutes_dont_carry_a_ticket_over_midnight()
    {
        await using var shop = await PosShop.Open();
        shop.Clock.Now = new(2026, 11, 22, 15, 58, 0, TimeSpan.Zero); // two minutes to midnight in the shop
        var ahead = await shop.Ok(shop.Pens() with { CompletedAt = shop.Clock.Now.AddMinutes(3) });
        Assert.Equal(new DateOnly(2026, 11, 22), ahead.BusinessDate);

        shop.Clock.Now = new(2026, 11, 22, 16, 1, 0, TimeSpan.Zero);
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(103.14m))]));
        var next = await shop.OpenShift();
        var behind = await shop.Ok(shop.Pens() with { ShiftId = next, CompletedAt = shop.Clock.Now.AddMinutes(-3) });
        Assert.Equal(new DateOnly(2026, 11, 23), behind.BusinessDate);
    }

    [Fact]
    public async Task Nothing_was_sold_after_the_drawer_was_counted()
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]));
        var closedAt = shop.Clock.Now;
        shop.Clock.Now = closedAt.AddDays(2);
        var ticket = await shop.Ok(shop.Pens());
        Assert.Equal((closedAt, new DateOnly(2026, 11, 22)), (ticket.CompletedAt, ticket.BusinessDate));
        Assert.Equal(["pos.found-shift-closed", "pos.found-clock"], ticket.Findings!.Select(f => f.Code));
    }

    [Theory]
    [InlineData("2001-01-01T08:00:00Z")]
    [InlineData("2026-11-23T10:00:00Z")]
    public async Task A_shift_opens_near_the_servers_time(string said)
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))], DateTimeOffset.Parse(said, System.Globalization.CultureInfo.InvariantCulture)));
        var opened = await shop.Ok(new OpenShift(Guid.CreateVersion7(), shop.Register, Money.Zero, DateTimeOffset.Parse(said, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(shop.Clock.Now, opened.OpenedAt);
        var found = await shop.Ask<PosDbContext, List<string>>(db => db.Findings.Select(f => f.Code).Order().ToListAsync());
        Assert.Equal(["pos.found-shift-clock", "pos.found-shift-close-clock"], found);
    }

    [Fact]
    public async Task The_right_to_bring_in_the_past_lets_no_ticket_choose_its_day()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann") with { Permissions = shop.Actor.Permissions.Append(PosPermissions.BackDate).ToHashSet() };
        var ticket = await shop.Ok(shop.Pens() with { CompletedAt = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Number = "536365" });
        Assert.Equal(new DateOnly(2026, 11, 22), ticket.BusinessDate);
        Assert.Equal(["pos.found-clock", "pos.found-number-form"], ticket.Findings!.Select(f => f.Code));

        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(103.14m))]));
        var before = await shop.Rows();
        var refused = (await shop.Send(Opened(shop, new(2001, 1, 1, 8, 0, 0, TimeSpan.Zero)))).Error!;
        Assert.Equal(("pos.too-far-back", "openedAt"), (refused.Code, refused.Field));
        Assert.Equal("pos.too-far-back", (await shop.Send(Opened(shop, shop.Clock.Now.AddDays(-31).AddSeconds(-1)))).Error!.Code);
        Assert.Equal(before, await shop.Rows());
        var past = await shop.Ok(Opened(shop, shop.Clock.Now.AddDays(-31)));
        Assert.Equal(shop.Clock.Now.AddDays(-31), past.OpenedAt);
        Assert.Equal(1, await shop.Ask<PosDbContext, int>(db => db.Findings.CountAsync(f => f.Code == "pos.found-shift-clock")));
    }

    [Fact]
    public async Task An_import_of_history_goes_back_as_far_as_its_file_does_for_who_may_back_date()
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]));
        var past = new DateTimeOffset(2011, 5, 4, 9, 0, 0, TimeSpan.Zero);
        var withoutRight = await shop.Ok(Opened(shop, past) with { OfHistory = true });
        Assert.Equal(shop.Clock.Now, withoutRight.OpenedAt);
        await shop.Ok(new CloseShift(withoutRight.ShiftId, []));
        shop.Actor = PosShop.Cashier("Ann") with { Permissions = shop.Actor.Permissions.Append(PosPermissions.BackDate).ToHashSet() };
        Assert.Equal(past, (await shop.Ok(Opened(shop, past) with { OfHistory = true })).OpenedAt);
    }

    private static OpenShift Opened(PosShop shop, DateTimeOffset at) => new(Guid.CreateVersion7(), shop.Register, Money.Zero, at);

    [Fact]
    public async Task The_shops_own_clockwork_brings_in_the_past_as_it_was()
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]));
        shop.Actor = Actor.System("import");
        var past = new DateTimeOffset(2011, 5, 4, 9, 0, 0, TimeSpan.Zero);
        var shift = Guid.CreateVersion7();
        await shop.Ok(new OpenShift(shift, shop.Register, Money.Zero, past));
        var ticket = await shop.Ok(shop.Pens() with { ShiftId = shift, CompletedAt = past.AddHours(1), Number = "536365" });
        var z = await shop.Ok(new CloseShift(shift, [new(TenderKind.Cash, Money.Of(3.14m))], past.AddHours(8)));
        Assert.Equal((past.AddHours(1), "536365", past.AddHours(8)), (ticket.CompletedAt, ticket.Number, z.ClosedAt!.Value));
        Assert.Empty(ticket.Findings!);
        // What it sold has been used since it came in, however long ago it was sold.
        var used = await shop.Ask<IItemUse, IReadOnlySet<Guid>>(u => u.UsedSince(shop.Clock.Now.AddMinutes(-1), default));
        Assert.Contains(ticket.Lines[0].ItemId, used);
        Assert.Empty(await shop.Ask<IItemUse, IReadOnlySet<Guid>>(u => u.UsedSince(shop.Clock.Now.AddMinutes(1), default)));
    }
}
