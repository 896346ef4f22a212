using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Recosting;
using Monolith.Inventory.Recosting.ShowRecostings;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>Where much follows on something late, costs are worked out anew in steps.</summary>
public sealed class StepTests
{
    private const int Sales = 12;

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_late_receipt_is_taken_at_once_and_what_follows_is_left_to_steps(EngineKind engine)
    {
        // 100@10, twelve sales of one; then 100@20 for before them: each sale 15 instead of 10.
        await using var shop = await StockShop.Open(engine, atOnce: 4);
        var tea = await Sold(shop);
        await shop.Receive(tea, 100, 20, effective: TestClock.Start.AddHours(1));

        // The receipt and three sales lie behind, nine ahead: the rows say 1000 + 2000 - 3 x 15 - 9 x 10.
        var open = await shop.Balance(tea);
        Assert.Equal((Quantity.Of(188), Money.Of(2865)), (open.Quantity, open.Value));
        var running = Assert.Single((await shop.Ask(new ShowRecostings())).Running);
        Assert.Equal((9L, 9L), (running.Rows, running.RowsLeft));
        Assert.StartsWith("inventory.pools-are-settled", Assert.Single(await shop.Findings()), StringComparison.Ordinal);

        Assert.True(await Step(shop));
        Assert.Equal(5, (await shop.Ask(new ShowRecostings())).Running[0].RowsLeft);
        while (await Step(shop))
        {
            // To the end.
        }

        var settled = await shop.Balance(tea);
        Assert.Equal((Quantity.Of(188), Money.Of(2820), Money.Zero, null), (settled.Quantity, settled.Value, settled.Unsettled, settled.Recosting));
        Assert.True((await shop.Ask(new ShowRecostings())).Settled);
        // Each sale has its correction, which names the receipt.
        var rows = await shop.Ledger();
        Assert.Equal(Enumerable.Repeat(-5m, Sales), rows.Where(r => r.Role == "adjustment").Select(r => r.Value.ToDecimal()));
        Assert.Equal([rows.Single(r => r.Late && r.Role is null).Place], rows.Where(r => r.Role == "adjustment").Select(r => r.Cause!.Value).Distinct());
        Assert.Equal(-12 * 15m, (await shop.Moved()).SelectMany(m => m.Lines).Where(l => l.Kind == "issue").Sum(l => l.Value.ToDecimal()));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_pool_stays_sellable_meanwhile_and_ends_as_if_it_had_been_done_at_once(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, atOnce: 4);
        var tea = await Sold(shop);
        await shop.Receive(tea, 100, 20, effective: TestClock.Start.AddHours(1));
        // One now, and one that a till tells late, of a moment that the steps haven't come to.
        await Posted(shop, shop.Clock.Now, Movements.Issue(1, tea, shop.Main, Quantity.Of(1), ContraAccount.CostOfGoods));
        await Posted(shop, shop.Clock.Now.AddMinutes(-30), Movements.Issue(1, tea, shop.Main, Quantity.Of(1), ContraAccount.CostOfGoods));
        Assert.Equal(Quantity.Of(186), (await shop.Balance(tea)).Quantity);
        Assert.NotNull((await shop.Balance(tea)).Recosting);
        while (await Step(shop))
        {
            // To the end.
        }

        Assert.Equal((Quantity.Of(186), Money.Of(186 * 15)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_a_later_balance_would_fall_below_is_known_at_once()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid, atOnce: 4);
        var tea = await Sold(shop);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(88))], "use"));
        var late = new IssueStock(
            Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))], "use", Effective: TestClock.Start.AddHours(1));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(late));
        Assert.True((await shop.Ask(new ShowRecostings())).Settled);
    }

    [Fact]
    public async Task No_period_is_closed_over_it()
    {
        await using var shop = await StockShop.Open(atOnce: 4);
        var tea = await Sold(shop);
        shop.Clock.Now = shop.Clock.Now.AddDays(2);
        await shop.Receive(tea, 100, 20, effective: TestClock.Start.AddHours(1));
        var refused = await shop.Refused(new ClosePeriod(Guid.CreateVersion7(), DateOnly.FromDateTime(shop.Clock.Now.UtcDateTime).AddDays(-1)));
        Assert.Equal("period.stands-open", refused.Code);
        Assert.Contains("2026-03-14", Assert.Single(refused.Others).Args["what"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_that_follows_is_right_before_any_step()
    {
        // 12 sold of 100, then 80 counted where the book says 88; what is learned late for before changes the difference, not the count.
        await using var shop = await StockShop.Open(atOnce: 4);
        var tea = await Sold(shop);
        await Counted(shop, tea, 80);
        await shop.Receive(tea, 100, 20, effective: TestClock.Start.AddHours(1));
        Assert.Equal(Quantity.Of(80), (await shop.Balance(tea)).Quantity);
        while (await Step(shop))
        {
            // To the end.
        }

        Assert.Equal((Quantity.Of(80), Money.Of(80 * 15)), ((await shop.Balance(tea)).Quantity, (await shop.Balance(tea)).Value));
        Assert.Empty(await shop.Doctor());
    }

    /// <summary>A hundred at 10.00, and a sale of one every hour from the second on.</summary>
    private static async Task<Guid> Sold(StockShop shop)
    {
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 100, 10);
        for (var n = 0; n < Sales; n++)
        {
            shop.Clock.Now = TestClock.Start.AddHours(2 + n);
            await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))], "use"));
        }

        return tea;
    }

    private static Task<bool> Counted(StockShop shop, Guid item, int counted) =>
        Posted(shop, shop.Clock.Now, Movements.Count(1, item, shop.Main, Quantity.Of(counted)));

    /// <summary>As a ticket does: it is never refused.</summary>
    private static Task<bool> Posted(StockShop shop, DateTimeOffset at, Movement movement) => shop.With<IServiceProvider, bool>(async services =>
    {
        var posting = new StockPosting(
            "test", Guid.CreateVersion7(), "T", null, at, 1, DateOnly.FromDateTime(at.UtcDateTime), "wang", "Wang", "why", [movement]);
        var db = services.GetRequiredService<InventoryDbContext>();
        var posted = await db.Write<bool>(
            "test", async ct => (await services.GetRequiredService<Poster>().Post([posting], ct)).Map(_ => true), CancellationToken.None);
        return posted.IsOk;
    });

    /// <summary>As another process would: nothing but the tables is known to it.</summary>
    private static async Task<bool> Step(StockShop shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        shop.Sign(scope.ServiceProvider);
        return await scope.ServiceProvider.GetRequiredService<RecostingSteps>().Step(CancellationToken.None);
    }
}
