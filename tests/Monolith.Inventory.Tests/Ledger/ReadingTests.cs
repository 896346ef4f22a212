using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.ReadLedger;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ListStockDocuments;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Tests.Ledger;

public sealed class ReadingTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Stock_is_read_as_of_a_moment_and_as_known_at_a_moment(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 1, effective: TestClock.Start.AddDays(-3));
        var known = (await shop.Ledger())[^1].Recorded;
        shop.Clock.Now += TimeSpan.FromHours(1);
        await shop.Receive(tea, 5, 2, effective: TestClock.Start.AddDays(-2));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(15))]));

        var dayBefore = TestClock.Start.AddDays(-1);
        Assert.Equal((Quantity.Of(15), Money.Of(20)), await At(AsOf(dayBefore)));
        Assert.Equal((Quantity.Of(10), Money.Of(10)), await At(AsOf(dayBefore, known)));
        Assert.Empty((await shop.Ask(new ListStock(new()))).Items);
        Assert.Single((await shop.Ask(new ListStock(new ListQuery("tea").With("withZero", "true")))).Items);
        Assert.Empty((await shop.Ask(new ListStock(new ListQuery("coffee").With("withZero", "true")))).Items);

        static ListStock AsOf(DateTimeOffset moment, DateTimeOffset? known = null)
        {
            var asked = new ListQuery().With("asOf", moment.ToString("O"));
            return new(known is { } at ? asked.With("knownAt", at.ToString("O")) : asked);
        }

        async Task<(Quantity, Money?)> At(ListStock asked)
        {
            var stock = await shop.Ask(asked);
            return (stock.Items.Single().Quantity, stock.Value);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Ledger_and_documents_are_filtered_and_paged(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE"));
        var first = await shop.Receive(tea, 10, 1, effective: TestClock.Start.AddDays(-3));
        await shop.Receive(rice, 10, 1);
        await shop.Receive(tea, 1, 1);

        Assert.Equal([3L, 1L], (await shop.Ask(new ReadLedger(new ListQuery().With("item", tea)))).Items.Select(r => r.Sequence));
        Assert.Equal("TEA", (await shop.Ask(new ReadLedger(new ListQuery().With("source", first.DocumentId)))).Items.Single().Sku);
        Assert.Equal(2, (await shop.Ask(new ReadLedger(new ListQuery().With("from", "2026-03-14").With("to", "2026-03-14")))).Total);
        Assert.Equal(1, (await shop.Ask(new ReadLedger(new ListQuery().With("asOf", TestClock.Start.AddDays(-1).ToString("O"))))).Total);
        var page = await shop.Ask(new ReadLedger(new(Skip: 1, Take: 1, Sort: "effective")));
        Assert.Equal((3, 2L), (page.Total, page.Items.Single().Sequence));
        Assert.Equal(["SR-000003", "SR-000002", "SR-000001"], (await shop.Ask(new ListStockDocuments(new()))).Items.Select(d => d.Number));
        Assert.Single((await shop.Ask(new ListStockDocuments(new ListQuery().With("to", "2026-03-13")))).Items);
        Assert.Equal(first.Number, (await shop.Ask(new GetStockDocument(first.DocumentId))).Number);
    }

    [Fact]
    public async Task Who_may_not_see_costs_sees_quantities_alone()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        var document = await shop.Receive(tea, 10, 1);
        shop.Actor = new("p", "Person", ActorKind.User, "test", new HashSet<string> { InventoryPermissions.View });
        var stock = await shop.Ask(new ListStock(new()));
        Assert.Null(stock.Value);
        Assert.Equal((Quantity.Of(10), (Money?)null, (UnitCost?)null), (stock.Items[0].Quantity, stock.Items[0].Value, stock.Items[0].UnitCost));
        Assert.Null((await shop.Ask(new ReadLedger(new()))).Items[0].Value);
        Assert.Null((await shop.Ask(new GetStockDocument(document.DocumentId))).Lines[0].Value);
        var levels = await shop.With<IStockLevels, IReadOnlyList<StockLevel>>(l => l.OnHand([tea], null, CancellationToken.None));
        Assert.Equal([new StockLevel(tea, shop.Main, Quantity.Of(10), null)], levels);
    }
}
