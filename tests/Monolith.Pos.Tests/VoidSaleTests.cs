using Monolith.Pos.Tickets.VoidSale;
using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Tests;

/// <summary>A sale that was given up leaves a word of what lay in it.</summary>
public sealed class VoidSaleTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_given_up_is_written_down_once_with_who_and_what(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        shop.Actor = With(shop.Actor, PosPermissions.VoidSale);
        var voided = Voided(shop);
        await shop.Ok(voided);
        await shop.Ok(voided);
        var row = await Row(shop);
        Assert.Equal(("voided-sale:K1", "Ann"), (row.Subject, row.ActorName));
        foreach (var part in new[] { "2 x PEN (1.20)", "2.40", "1.00", "\"allowed\":true" }) Assert.Contains(part, row.After!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_it_is_written_down_as_not_allowed_unless_somebody_lent_it()
    {
        await using var shop = await PosShop.Open();
        await shop.Ok(Voided(shop));
        Assert.Contains("\"allowed\":false", (await Row(shop)).After!, StringComparison.Ordinal);

        await using var other = await PosShop.Open();
        var manager = With(other.Actor with { Id = "max", Name = "Max" }, PosPermissions.VoidSale);
        var lent = (await other.Ask<ITillGrants, Result<LentRight>>(g =>
            g.Lend(manager, new(PosPermissions.VoidSale, Guid.CreateVersion7(), other.Register), default))).Value;
        await other.Ok(Voided(other) with { AllowedBy = "Max", Grant = lent.Grant });
        var row = await Row(other);
        Assert.Contains("\"allowed\":true", row.After!, StringComparison.Ordinal);
        Assert.Contains("Max", row.After!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_shift_that_nobody_knows_or_without_lines_is_refused()
    {
        await using var shop = await PosShop.Open();
        Assert.Equal("pos.unknown-shift", (await shop.Send(Voided(shop) with { ShiftId = Guid.CreateVersion7() })).Error!.Code);
        Assert.False((await shop.Send(Voided(shop) with { Lines = [] })).IsOk);
    }

    private static VoidSale Voided(PosShop shop) => new(
        Guid.CreateVersion7(), shop.Shift, shop.Clock.Now, "Ann", Money.Of(2.40m), Money.Of(1),
        [new("PEN", Quantity.Of(2), Money.Of(1.20m))]);

    private static Actor With(Actor actor, string permission) =>
        actor with { Permissions = actor.Permissions.Append(permission).ToHashSet() };

    private static Task<AuditRow> Row(PosShop shop) => shop.Ask<PosDbContext, AuditRow>(db =>
        db.Set<AuditRow>().AsNoTracking().SingleAsync(a => a.Action == "pos.void-sale"));
}
