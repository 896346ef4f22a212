using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

public sealed class PostingTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Documents_move_stock_and_say_so_once(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, other) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        var received = await shop.Receive(tea, 10, 10);
        await shop.Receive(tea, 10, 20);
        var issued = await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(15))]));
        await shop.Ask(new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(tea, Quantity.Of(2))]));
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), other, [new(tea, Quantity.Of(1))], "found"));
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), other, [new(tea, Quantity.Of(-3))], "broken", Scrap: true));

        Assert.Equal(("SR-000001", Money.Of(100)), (received.Number, received.Lines[0].Value));
        Assert.Equal((Quantity.Of(-15), Money.Of(-225)), (issued.Lines[0].Quantity, issued.Lines[0].Value));
        Assert.Equal((Quantity.Of(3), Money.Of(45)), await QuantityAndValue(shop, tea));
        Assert.Equal((Quantity.Zero, Money.Zero), await QuantityAndValue(shop, tea, other));
        var rows = await shop.Ledger();
        Assert.Equal(["receipt", "receipt", "issue", "transfer-out", "transfer-in", "adjustment", "scrap"], rows.Select(r => r.Kind));
        Assert.Equal(Enumerable.Range(1, 7).Select(i => (long)i), rows.Select(r => r.Sequence));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Recorded < pair.Second.Recorded));
        Assert.Equal(Money.Zero, rows[3].Value + rows[4].Value);

        var moved = await shop.Moved();
        Assert.Equal(["receipt", "receipt", "issue", "transfer", "adjustment", "scrap"], moved.Select(m => m.SourceKind));
        Assert.Equal(rows.Select(r => (r.Sequence, r.Contra, r.Value)), moved.SelectMany(m => m.Lines).Select(l => (l.Sequence, l.Contra, l.Value)));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Fifo_layers_are_kept_used_up_and_moved(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (rice, other) = (await shop.Item("RICE", CostingMethod.Fifo), await shop.Warehouse("SHOP"));
        foreach (var cost in new[] { 1m, 2m, 3m }) await shop.Receive(rice, 10, cost);
        await shop.Ask(new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(rice, Quantity.Of(15))]));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), other, [new(rice, Quantity.Of(12))]));

        Assert.Equal((Quantity.Of(15), Money.Of(40)), await QuantityAndValue(shop, rice));
        Assert.Equal((Quantity.Of(3), Money.Of(6)), await QuantityAndValue(shop, rice, other));
        var layers = await shop.With<InventoryDbContext, List<LayerRow>>(db => db.Layers.OrderBy(l => l.Pool).ThenBy(l => l.Number).ToListAsync());
        Assert.Equal([5m, 10m, 3m], layers.Select(l => l.Quantity.ToDecimal()));
        Assert.Empty(await shop.Doctor());
        var proof = await shop.With<IStockReconciliation, StockValueProof>(r => r.ProveValue(CancellationToken.None));
        Assert.Equal(new StockValueProof(Money.Of(46), Money.Of(46), Money.Of(46)), proof);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_late_receipt_is_posted_and_flagged(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 1, 10);
        await shop.Receive(tea, 1, 30, effective: TestClock.Start.AddDays(-2));
        var rows = await shop.Ledger();
        Assert.Equal([false, true], rows.Select(r => r.Late));
        Assert.Equal([false, true], (await shop.Moved()).Select(m => m.Late));
        Assert.True(rows[1].Effective < rows[0].Effective && rows[1].Recorded > rows[0].Recorded);
        Assert.Equal((Quantity.Of(2), Money.Of(40)), await QuantityAndValue(shop, tea));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_receipt_trues_up_what_was_sold_before_it_came(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 20, 15);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(30))], "party"));
        await shop.Receive(tea, 10, 30);

        var trueUp = Assert.Single(await shop.Ledger(), r => r.Kind == LedgerKinds.TrueUp);
        Assert.Equal((Quantity.Zero, Money.Of(-150), ContraAccount.CostOfGoods, 3L), (trueUp.Quantity, trueUp.Value, trueUp.Contra, trueUp.Cause!.Value));
        Assert.Equal((Quantity.Zero, Money.Zero), await QuantityAndValue(shop, tea));
        Assert.Equal(3, (await shop.Moved()).Count);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_pool_without_a_cost_falls_back_on_the_last_purchase_elsewhere_and_keeps_which(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, other) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        var issue = new IssueStock(Guid.CreateVersion7(), other, [new(tea, Quantity.Of(2))], "sample");
        Assert.Equal(Money.Zero, (await shop.Ask(issue)).Lines[0].Value);
        await shop.Receive(tea, 3, 7);
        Assert.Equal(Money.Of(-14), (await shop.Ask(issue with { DocumentId = Guid.CreateVersion7() })).Lines[0].Value);

        var rows = await shop.Ledger();
        Assert.True(rows[0].ZeroCost && rows[0].Provisional && !rows[2].ZeroCost);
        Assert.Equal((Money.Of(21), Quantity.Of(3)), (rows[2].FallbackValue, rows[2].FallbackQuantity!.Value));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task The_ledger_cannot_be_rewritten_not_even_in_the_database(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await shop.Receive(await shop.Item("TEA"), 1, 10);
        foreach (var sql in new[] { "UPDATE inv_ledger SET value = 0", "DELETE FROM inv_ledger", "UPDATE inv_documents SET number = 'X'" })
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => shop.With<InventoryDbContext, int>(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(Money.Of(10), (await shop.Ledger())[0].Value);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_clock_set_back_does_not_stop_the_ledgers_time(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 1, 10);
        shop.Clock.Now = TestClock.Start.AddHours(-1);
        await shop.Receive(tea, 1, 10);
        var rows = await shop.Ledger();
        Assert.True(rows[1].Recorded > rows[0].Recorded);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task The_doctor_finds_what_does_not_add_up()
    {
        await using var shop = await StockShop.Open();
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE", CostingMethod.Fifo));
        await shop.Receive(tea, 1, 10);
        await shop.Receive(rice, 1, 10);
        await shop.With<InventoryDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE inv_balances SET quantity = 0 WHERE pool = 1"));
        await shop.With<InventoryDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE inv_layers SET value = value + 1"));
        var found = await shop.Doctor();
        Assert.Contains(found, f => f.Contains("its ledger rows add up to 1 worth 10.00", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("holds nothing, yet stands at 10.00", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("its layers add up to 1 worth 10.0001", StringComparison.Ordinal));
    }

    private static async Task<(Quantity, Money)> QuantityAndValue(StockShop shop, Guid item, Guid? at = null)
    {
        var balance = await shop.Balance(item, at);
        return (balance.Quantity, balance.Value);
    }
}
