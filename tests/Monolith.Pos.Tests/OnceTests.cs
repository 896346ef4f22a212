namespace Monolith.Pos.Tests;

/// <summary>A ticket is taken once, however often it is sent.</summary>
public sealed class OnceTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_repeat_gets_the_first_answer(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var ticket = shop.Pens();
        var first = await shop.Ok(ticket);
        var rows = await shop.Rows();
        Assert.Equivalent(first, await shop.Ok(ticket), strict: true);
        Assert.Equal(rows, await shop.Rows());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_id_with_other_content_is_refused(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var ticket = shop.Pens();
        await shop.Ok(ticket);
        var rows = await shop.Rows();
        Assert.Equal("request.id-reused", (await shop.Send(ticket with { Note = "another" })).Error!.Code);
        Assert.Equal(rows, await shop.Rows());
    }

    [Fact]
    public async Task A_repeat_after_the_shift_closed_and_the_right_was_taken_away_still_gets_the_first_answer()
    {
        await using var shop = await PosShop.Open();
        var ticket = shop.Pens();
        var first = await shop.Ok(ticket);
        await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(103.14m))]));
        shop.Actor = PosShop.Cashier("Ann", PosPermissions.Discount);
        Assert.Equal(first.Number, (await shop.Ok(ticket)).Number);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Eight_at_once_with_the_same_id_make_one_ticket(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        for (var round = 0; round < 5; round++)
        {
            var ticket = shop.Pens();
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.Ok(ticket))));
            Assert.Single(answers.Select(a => a.Number).Distinct());
        }

        Assert.StartsWith("5 tickets, 5 lines, 5 tenders, 6 events, 7 audit", await shop.Rows());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Eight_at_once_with_their_own_ids_get_eight_numbers_in_a_row(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.Ok(shop.Pens()))));
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"K1-{n:000000}"), answers.Select(a => a.Number).Order());
    }
}
