using Monolith.Pos.Till.ConfigureTill;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

/// <summary>A ticket is judged by whoever made it, not by who is signed in when it arrives.</summary>
public sealed class GrantTests
{
    private static readonly string[] Weak = [PosPermissions.Discount, PosPermissions.OverridePrice, PosPermissions.Return, PosPermissions.ReturnWithoutOrigin];

    [Fact]
    public async Task A_waiting_ticket_is_its_own_cashiers_whoever_is_signed_in_when_it_arrives()
    {
        await using var shop = await PosShop.Open();
        var ann = await Config(shop);
        var sold = shop.Pens() with { Cashier = new("ann", "Ann", ann.Actor.Grant) };
        shop.Actor = PosShop.Cashier("Bob", Weak);
        shop.Clock.Now = shop.Clock.Now.AddHours(3);
        var ticket = await shop.Ok(sold);
        Assert.Equal(("ann", "Ann"), (ticket.CashierId, ticket.CashierName));
        Assert.Empty(ticket.Findings!);
    }

    [Fact]
    public async Task What_the_cashier_might_not_do_stays_found_when_a_manager_sends_it()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Ann", Weak);
        var sold = shop.Pens() with { Cashier = new("ann", "Ann", (await Config(shop)).Actor.Grant) };
        shop.Actor = Actor.System("manager");
        Assert.Equal(["pos.found-right"], (await shop.Ok(sold)).Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task A_proof_that_is_made_up_or_anothers_or_of_another_register_or_too_old_proves_nothing()
    {
        await using var shop = await PosShop.Open();
        var ann = (await Config(shop)).Actor.Grant;
        shop.Actor = PosShop.Cashier("Bob");
        var elsewhere = (await shop.Ok(new ConfigureTill(Guid.CreateVersion7()))).Actor.Grant;
        foreach (var (user, grant) in new[] { ("carl", "made up"), ("carl", ann), ("carl", null), ("ann", elsewhere), ("ann", null) })
        {
            var ticket = await shop.Ok(shop.Pens() with { Cashier = new(user, "Somebody", grant) });
            Assert.Equal(user, ticket.CashierId);
            Assert.Contains("pos.found-cashier", ticket.Findings!.Select(f => f.Code));
        }

        shop.Clock.Now = shop.Clock.Now.AddHours(40);
        Assert.Contains("pos.found-cashier", (await shop.Ok(shop.Pens() with { Cashier = new("ann", "Ann", ann) })).Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task The_right_to_sell_in_anothers_shift_is_lent_once_and_to_one_cashier_alone()
    {
        await using var shop = await PosShop.Open();
        var manager = shop.Actor with
        {
            Id = "max", Name = "Max", Permissions = shop.Actor.Permissions.Append(PosPermissions.SellInOthersShift).ToHashSet(),
        };
        shop.Actor = PosShop.Cashier("Bob", PosPermissions.SellInOthersShift);
        var bob = (await Config(shop)).Actor.Grant;
        Assert.Contains("pos.found-others-shift", (await shop.Ok(shop.Pens())).Findings!.Select(f => f.Code));
        var word = (await shop.Ask<ITillGrants, Result<LentRight>>(g => g.Lend(
            manager, new(PosPermissions.SellInOthersShift, Guid.CreateVersion7(), shop.Register, BorrowerId: "bob"), default))).Value;
        var said = new TicketAuthorityClaim(word.Permission, word.UserId, word.Name, word.At, word.Grant);

        for (var sale = 0; sale < 3; sale++)
            Assert.Empty((await shop.Ok(shop.Pens() with { Cashier = new("bob", "Bob", bob), Authorities = [said] })).Findings!);
        // It is nobody else's, proves no cashier, and ends with the day.
        shop.Actor = PosShop.Cashier("Carl", PosPermissions.SellInOthersShift);
        Assert.Contains("pos.found-others-shift", (await shop.Ok(shop.Pens() with { Authorities = [said] })).Findings!.Select(f => f.Code));
        Assert.Contains("pos.found-cashier", (await shop.Ok(shop.Pens() with { Cashier = new("max", "Max", word.Grant) })).Findings!
            .Select(f => f.Code));
        shop.Clock.Now = shop.Clock.Now.AddHours(40);
        var late = shop.Pens() with { Cashier = new("bob", "Bob", bob), Authorities = [said] };
        Assert.Contains("pos.found-others-shift", (await shop.Ok(late)).Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task A_lent_right_is_good_for_one_ticket_and_stands_on_it()
    {
        await using var shop = await PosShop.Open();
        var manager = shop.Actor with { Id = "max", Name = "Max" };
        shop.Actor = PosShop.Cashier("Ann", Weak);
        var sold = shop.Pens();
        var lent = (await shop.Ask<ITillGrants, Result<LentRight>>(g =>
            g.Lend(manager, new(PosPermissions.Discount, sold.TicketId, shop.Register, "scratched"), default))).Value;
        TicketAuthorityClaim claim = new(lent.Permission, lent.UserId, lent.Name, lent.At, lent.Grant, lent.Reason);

        var ticket = await shop.Ok(sold with { Authorities = [claim] });
        Assert.Empty(ticket.Findings!);
        Assert.Equal(("max", "Max", true, "scratched"), Said(ticket.Authorities!.Single()));
        var other = await shop.Ok(shop.Pens() with { Authorities = [claim] });
        Assert.Equal(["pos.found-right-unproven"], other.Findings!.Select(f => f.Code));
        Assert.False(other.Authorities!.Single().Proven);
        var offline = await shop.Ok(shop.Pens() with { Authorities = [claim with { Grant = null }] });
        Assert.Equal(["pos.found-right-unproven"], offline.Findings!.Select(f => f.Code));
    }

    [Fact]
    public async Task Nobody_lends_what_isnt_theirs_or_beyond_their_limit()
    {
        await using var shop = await PosShop.Open();
        shop.Items.Roles["max"] = [Roles.SalesClerk];
        var max = PosShop.Cashier("Max", PosPermissions.Return);
        Task<Result<LentRight>> Lend(string permission, decimal? percent = null) => shop.Ask<ITillGrants, Result<LentRight>>(g => g.Lend(
            max, new(permission, Guid.CreateVersion7(), shop.Register, Percent: percent is { } p ? Rate.FromPercent(p) : null), default));

        Assert.Equal("pos.override-not-allowed", (await Lend(PosPermissions.Return)).Error!.Code);
        Assert.Equal("pos.not-lendable", (await Lend(PosPermissions.EditRegisters)).Error!.Code);
        Assert.Equal("pos.beyond-limit", (await Lend(PosPermissions.Discount, 51)).Error!.Code);
        Assert.True((await Lend(PosPermissions.Discount, 50)).IsOk);
    }

    private static async Task<TillConfiguration> Config(PosShop shop) => await shop.Ok(new ConfigureTill(shop.Register));

    private static (string, string, bool, string?) Said(TicketAuthorityInfo a) => (a.UserId, a.Name, a.Proven, a.Reason);
}
