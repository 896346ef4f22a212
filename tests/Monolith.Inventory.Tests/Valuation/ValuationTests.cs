using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.ReadLedger;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.Tests.Support;
using Monolith.Inventory.Valuation.ListValuations;
using Monolith.Inventory.Valuation.ShowValuation;
using Monolith.Inventory.Valuation.ValueStock;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Tests.Valuation;

public sealed class ValuationTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_valuation_is_the_ledger_of_its_moment_for_ever(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, rice, gone) = (await shop.Item("TEA"), await shop.Item("RICE", CostingMethod.Fifo), await shop.Item("GONE"));
        var far = await shop.Warehouse("FAR");
        await shop.Receive(tea, 10, 1.5m);
        await shop.Receive(rice, 4, 2.25m);
        await shop.Receive(gone, 1, 9);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(gone, Quantity.Of(1))]));
        await shop.Ask(new TransferStock(Guid.CreateVersion7(), shop.Main, far, [new(tea, Quantity.Of(4))]));

        var run = await shop.Ask(new RunValuation());
        Assert.Equal((3, Money.Of(24), new DateOnly(2026, 3, 14)), (run.Lines, run.Value, run.Day));
        Assert.Equal((await shop.Ledger())[^1].Sequence, run.ThroughSequence);
        Assert.Equal(run.ValuationId, (await shop.Ask(new RunValuation())).ValuationId); // nothing moved: that one stands

        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Receive(tea, 100, 3);
        var next = await shop.Ask(new RunValuation());
        Assert.Equal(Money.Of(324), next.Value);
        Assert.Equal([next.ValuationId, run.ValuationId], (await shop.Ask(new ListValuations(new()))).Items.Select(v => v.ValuationId));

        var view = await shop.Ask(new GetValuation(run.ValuationId));
        Assert.Equal([("FAR", 1, Money.Of(6)), ("MAIN", 2, Money.Of(18))], view.Warehouses.Select(w => (w.Warehouse, w.Lines, w.Value)));
        Assert.Equal(run.ValuationId, (await shop.Ask(new GetValuation(next.ValuationId))).Before?.ValuationId);

        // Drilling down: the ledger as it was known then adds up to each line.
        foreach (var line in (await shop.Ask(new ListValuationLines(run.ValuationId, new(Sort: "value")))).Items)
        {
            var behind = new ListQuery().With("item", line.ItemId).With("warehouse", line.WarehouseId).With("knownAt", view.KnownAt.ToString("O"));
            var sum = await shop.Ask(new SumLedger(new(behind)));
            Assert.Equal((line.Quantity, line.Value), (sum.Quantity!.Value, sum.Value!.Value));
        }

        Assert.Equal(["TEA"], (await shop.Ask(new ListValuationLines(run.ValuationId, new ListQuery().With("warehouse", far)))).Items.Select(l => l.Sku));
        Assert.Equal(["RICE"], (await shop.Ask(new ListValuationLines(run.ValuationId, new("ric", Sort: "quantity")))).Items.Select(l => l.Sku));
        Assert.Equal("inventory.unknown-valuation", await shop.Refusal(new GetValuation(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task An_empty_shop_is_worth_nothing()
    {
        await using var shop = await StockShop.Open();
        Assert.Equal((0, Money.Zero, 0L), await shop.With<ValueStock, (int, Money, long)>(async v => await v.Run(default) is var run ? (run.Lines, run.Value, run.ThroughSequence) : default));
    }

    [Fact]
    public async Task Only_who_may_see_costs_sees_valuations_and_nobody_changes_one()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        var document = await shop.Receive(tea, 1, 5);
        var run = await shop.Ask(new RunValuation());
        await Assert.ThrowsAnyAsync<Exception>(() => shop.With<InventoryDbContext, int>(db => db.ValuationRuns.ExecuteDeleteAsync()));
        Assert.Equal(Money.Of(5), (await shop.Ask(new OpenStockDocument(document.DocumentId))).Value);

        shop.Actor = new("p", "Person", ActorKind.User, "test", new HashSet<string> { InventoryPermissions.View });
        Assert.Equal("security.permission-missing", await shop.Refusal(new RunValuation()));
        Assert.Equal("security.permission-missing", await shop.Refusal(new GetValuation(run.ValuationId)));
        Assert.Equal("security.permission-missing", await shop.Refusal(new ListValuationLines(run.ValuationId, new())));
        var sum = await shop.Ask(new SumLedger(new(new ListQuery().With("item", tea))));
        Assert.Equal((Quantity.Of(1), (Money?)null), (sum.Quantity!.Value, sum.Value));
        var seen = await shop.Ask(new OpenStockDocument(document.DocumentId));
        Assert.Null(seen.Value);
        Assert.Null(seen.Lines[0].Value ?? (object?)seen.Lines[0].UnitCost);
        Assert.Null(seen.Changes); // they carry the values
    }
}
