using Monolith.Pos.Shifts.ReportShift;
using Monolith.SharedKernel.Health;
using static Monolith.Pos.Tests.Support.Basket;

namespace Monolith.Pos.Tests;

public sealed class ShiftTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_Z_report_keeps_what_the_X_report_summed(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        var sold = await shop.Ok(shop.Pens());
        await shop.Ok(shop.Ticket(34.14m, [Line(shop.Items.Book, 1, 12.50m), Line(shop.Items.Lamp, 1, 19.99m)], Card(30), Cash(5)));
        await shop.Ok(shop.Ticket(-1.05m, [sold.Back(1, 1, -0.15m)], Cash(-1.05m)));

        var x = await shop.Ok(new ReportShift(shop.Shift));
        Assert.Equal((2, 1, ShiftState.Open, null), (x.Tickets, x.Returns, x.State, x.ZNumber));
        Assert.Equal(("36.09", "0.46", "1.05", "36.23"), (x.Gross.ToString(), x.Discounts.ToString(), x.Returned.ToString(), x.Total.ToString()));
        Assert.Equal(x.Total, x.Net + x.Tax);
        Assert.Equal(("106.23", 3, "6.23"), (x.ExpectedCash.ToString(), x.Tenders[0].Count, x.Tenders[0].Amount.ToString()));
        Assert.Equal(["outside", "standard", "zero"], x.Taxes.Select(t => t.Category));

        var z = await shop.Ok(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(106.00m)), new(TenderKind.Card, Money.Of(30))]));
        Assert.Equal((ShiftState.Closed, 1, "-0.23"), (z.State, z.ZNumber, z.Difference.ToString()));
        Assert.Equal(x with { State = z.State, ZNumber = 1, ClosedAt = z.ClosedAt, ClosedBy = "Ann", Supplements = z.Supplements, CountedCash = Money.Of(106), Difference = Money.Of(-0.23m), Tenders = [], Taxes = [] },
            z with { Tenders = [], Taxes = [] });
        Assert.Equal(["-0.23", "0.00"], z.Tenders.Select(t => t.Difference.ToString()));
        Assert.Equivalent(z, await shop.Ok(new ReportShift(shop.Shift)), strict: true);
        await AllChecksAreClean(shop);
    }

    [Fact]
    public async Task The_Z_report_says_for_ever_how_far_the_stock_ledger_was_sealed_when_the_shift_was_closed()
    {
        await using var shop = await PosShop.Open();
        shop.Seals.Head = new(7, 28_672, new string('a', 64), "0123456789abcdef", DateTimeOffset.UnixEpoch);
        Assert.Null((await shop.Ok(new ReportShift(shop.Shift))).LedgerHead);
        Assert.Equal($"7:{new string('a', 64)}", (await Close(shop, shop.Shift)).LedgerHead);
        shop.Seals.Head = shop.Seals.Head with { Number = 8 };
        Assert.StartsWith("7:", (await shop.Ok(new ReportShift(shop.Shift))).LedgerHead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Z_numbers_count_up_per_register()
    {
        await using var shop = await PosShop.Open();
        var second = Guid.CreateVersion7();
        await shop.Ok(new SaveRegister(second, "K2", "Till 2", shop.Items.Warehouse));
        Assert.Equal(1, (await Close(shop, shop.Shift)).ZNumber);
        Assert.Equal(2, (await Close(shop, await shop.OpenShift())).ZNumber);
        Assert.Equal(1, (await Close(shop, await shop.OpenShift(second))).ZNumber);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_register_has_one_open_shift_even_when_two_ask_at_once(EngineKind engine)
    {
        await using var shop = await PosShop.Open(engine);
        await Close(shop, shop.Shift);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Send(new OpenShift(Guid.CreateVersion7(), shop.Register, Money.Zero)))));
        Assert.Single(results, r => r.IsOk);
        Assert.All(results.Where(r => !r.IsOk), r => Assert.Equal("pos.shift-already-open", r.Error!.Code));
    }

    [Fact]
    public async Task Closing_again_with_the_same_count_gets_the_same_report_with_another_count_a_refusal()
    {
        await using var shop = await PosShop.Open();
        var z = await Close(shop, shop.Shift);
        Assert.Equivalent(z, await Close(shop, shop.Shift), strict: true);
        Assert.Equal("pos.shift-closed", (await shop.Send(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(99))]))).Error!.Code);
    }

    [Fact]
    public async Task Another_cashiers_shift_is_closed_only_with_the_right_to()
    {
        await using var shop = await PosShop.Open();
        shop.Actor = PosShop.Cashier("Bob");
        Assert.Equal("pos.not-your-shift", (await shop.Send(new CloseShift(shop.Shift, [new(TenderKind.Cash, Money.Of(100))]))).Error!.Code);
        shop.Actor = Actor.System("test");
        await Close(shop, shop.Shift);
    }

    [Fact]
    public async Task Cash_must_be_counted_and_a_shift_be_known()
    {
        await using var shop = await PosShop.Open();
        Assert.Equal("pos.cash-not-counted", (await shop.Send(new CloseShift(shop.Shift, []))).Error!.Code);
        Assert.Equal("pos.unknown-shift", (await shop.Send(new CloseShift(Guid.CreateVersion7(), []))).Error!.Code);
        Assert.Equal("pos.unknown-register", (await shop.Send(new OpenShift(Guid.CreateVersion7(), Guid.CreateVersion7(), Money.Zero))).Error!.Code);
        Assert.Equal("input.out-of-range", (await shop.Send(new OpenShift(Guid.CreateVersion7(), shop.Register, Money.Of(-1)))).Error!.Code);
    }

    [Fact]
    public async Task A_register_code_is_unique_whatever_its_letter_case()
    {
        await using var shop = await PosShop.Open();
        Assert.Equal("pos.register-code-taken", (await shop.Send(new SaveRegister(Guid.CreateVersion7(), "k1", "Other", shop.Items.Warehouse))).Error!.Code);
        Assert.Equal("pos.unknown-warehouse", (await shop.Send(new SaveRegister(Guid.CreateVersion7(), "K9", "Other", Guid.CreateVersion7()))).Error!.Code);
        var changed = await shop.Ok(new SaveRegister(shop.Register, "K1", "Front", shop.Items.Warehouse, IfVersion: 1));
        Assert.Equal(2, changed.Version);
        Assert.Equal("concurrency.changed", (await shop.Send(new SaveRegister(shop.Register, "K1", "Back", shop.Items.Warehouse, IfVersion: 1))).Error!.Code);
    }

    private static Task<ShiftReport> Close(PosShop shop, Guid shift) => shop.Ok(new CloseShift(shift, [new(TenderKind.Cash, Money.Of(100))]));

    private static async Task AllChecksAreClean(PosShop shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var checks = scope.ServiceProvider.GetServices<IDoctorCheck>().ToList();
        Assert.Equal(["pos.shifts-match-tickets", "pos.tickets-add-up"], checks.Select(c => c.Name).Order());
        foreach (var check in checks) Assert.Empty(await check.Run(default));
        var totals = new List<TicketTotals>();
        await foreach (var t in scope.ServiceProvider.GetRequiredService<ITicketReconciliation>().All(default)) totals.Add(t);
        Assert.Equal(3, totals.Count);
        Assert.All(totals, t => Assert.Equal((t.Total, t.Total), (t.Tendered, t.Net + t.Tax)));
        Assert.Equal([-1, 2, 3], totals.Select(t => (int)t.StockQuantity.ToDecimal()).Order());
    }
}
