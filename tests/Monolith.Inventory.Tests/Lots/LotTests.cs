using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Lots.BlockLot;
using Monolith.Inventory.Lots.ListLots;
using Monolith.Inventory.Lots.ProposeLots;
using Monolith.Inventory.Lots.TraceLot;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.Pos.Contracts.Events;
using Monolith.Purchasing.Contracts.Events;
using Monolith.SharedKernel.Lists;

namespace Monolith.Inventory.Tests.Lots;

public sealed class LotTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_lot_is_known_by_its_days_and_what_is_left_of_it_in_each_warehouse(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (milk, other) = (await Kept(shop, "MILK", days: 10), await shop.Warehouse("SHOP"));
        await Receive(shop, milk, 6, "a-1", produced: Today.AddDays(-2));
        await Receive(shop, milk, 4, "A-2", expires: Today.AddDays(3));
        await shop.Ask(new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(milk, Quantity.Of(2), Lot: "A-1")]));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), other, [new(milk, Quantity.Of(1), Lot: "a-1")]));

        var rows = (await shop.Ask(new ListLots(new ListQuery()))).Items;
        Assert.Equal(
            [("A-2", "MAIN", 4m, ExpiryBucket.Week), ("A-1", "MAIN", 4m, ExpiryBucket.Month), ("A-1", "SHOP", 1m, ExpiryBucket.Month)],
            rows.Select(r => (r.Lot, r.Warehouse, r.Quantity.ToDecimal(), r.Bucket)));
        Assert.Equal(Today.AddDays(8), rows[1].ExpiresOn);
        var soon = (await shop.Ask(new ListLots(new ListQuery().With("bucket", nameof(ExpiryBucket.Week))))).Items;
        Assert.Equal("A-2", Assert.Single(soon).Lot);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_expires_first_is_proposed_first_and_expired_and_blocked_lots_stay()
    {
        await using var shop = await StockShop.Open();
        var milk = await Kept(shop, "MILK", days: 30);
        await Receive(shop, milk, 5, "LATE", expires: Today.AddDays(20));
        await Receive(shop, milk, 3, "SOON", expires: Today.AddDays(5));
        await Receive(shop, milk, 3, "HELD", expires: Today.AddDays(2));
        await Receive(shop, milk, 3, "GONE", expires: Today.AddDays(1));
        await shop.Ask(new BlockLot(milk, "held", true, "supplier recalls it"));
        shop.Clock.Now = TestClock.Start.AddDays(2);

        var proposal = await shop.Ask(new ProposeLots(milk, shop.Main, Quantity.Of(9)));
        Assert.Equal([("SOON", 3m), ("LATE", 5m)], proposal.Picks.Select(p => (p.Lot!, p.Quantity.ToDecimal())));
        Assert.Equal(Quantity.Of(1), proposal.Missing);
    }

    [Fact]
    public async Task Lots_and_numbers_are_asked_for_where_the_item_wants_them_and_refused_where_not()
    {
        await using var shop = await StockShop.Open();
        var (tea, milk, phone) = (await shop.Item("TEA"), await Kept(shop, "MILK", days: 10), await Numbered(shop, "PHONE"));
        Assert.Equal("inventory.lot-on-plain-item", await shop.Refusal(Receipt(shop, new ReceiveStockLine(tea, Quantity.Of(1),
            UnitCost.Of(1), Lot: "X"))));
        Assert.Equal("inventory.lot-required", await shop.Refusal(Receipt(shop, new ReceiveStockLine(milk, Quantity.Of(1),
            UnitCost.Of(1)))));
        Assert.Equal("inventory.expiry-required", await shop.Refusal(Receipt(shop, new ReceiveStockLine(milk, Quantity.Of(1),
            UnitCost.Of(1), Lot: "X"))));
        Assert.Equal("inventory.expires-before-made", await shop.Refusal(Receipt(
            shop, new ReceiveStockLine(milk, Quantity.Of(1), UnitCost.Of(1), Lot: "X", ProducedOn: Today, ExpiresOn: Today.AddDays(-1)))));
        Assert.Equal("inventory.lot-expired", await shop.Refusal(Receipt(
            shop, new ReceiveStockLine(milk, Quantity.Of(1), UnitCost.Of(1), Lot: "X", ExpiresOn: Today.AddDays(-1)))));
        Assert.Equal("inventory.serial-required", await shop.Refusal(Receipt(shop, new ReceiveStockLine(phone, Quantity.Of(1),
            UnitCost.Of(1)))));
        Assert.Equal("inventory.serial-not-one", await shop.Refusal(Receipt(shop, new ReceiveStockLine(phone, Quantity.Of(2),
            UnitCost.Of(1), Serial: "S"))));
        Assert.Empty(await shop.Ledger());

        await Receive(shop, milk, 2, "X", expires: Today.AddDays(4));
        Assert.Equal("inventory.lot-differs", await shop.Refusal(Receipt(
            shop, new ReceiveStockLine(milk, Quantity.Of(1), UnitCost.Of(1), Lot: "x", ExpiresOn: Today.AddDays(9)))));
        await shop.Ask(Receipt(shop, new ReceiveStockLine(phone, Quantity.Of(1), UnitCost.Of(9), Serial: "sn1")));
        Assert.Equal("inventory.serial-there", await shop.Refusal(Receipt(shop, new ReceiveStockLine(phone, Quantity.Of(1), UnitCost.Of(9),
            Serial: "SN1"))));
        Assert.Equal("inventory.lot-required", await shop.Refusal(Issue(shop, new IssueStockLine(milk, Quantity.Of(1)))));
        Assert.Equal("inventory.unknown-lot", await shop.Refusal(Issue(shop, new IssueStockLine(milk, Quantity.Of(1), Lot: "Y"))));
        Assert.Equal("inventory.lot-short", await shop.Refusal(Issue(
            shop, new IssueStockLine(milk, Quantity.Of(1), Lot: "X"), new IssueStockLine(milk, Quantity.Of(2), Lot: "X"))));
        Assert.Equal("inventory.lot-short", await shop.Refusal(Issue(shop, new IssueStockLine(phone, Quantity.Of(1), Serial: "SN2"))));
        await shop.Ask(Issue(shop, new IssueStockLine(phone, Quantity.Of(1), Serial: "sn1")));
    }

    [Fact]
    public async Task An_expired_lot_leaves_with_a_confirmation_and_a_reason_or_is_written_off()
    {
        await using var shop = await StockShop.Open();
        var milk = await Kept(shop, "MILK", days: 10);
        await Receive(shop, milk, 5, "X", expires: Today.AddDays(1));
        shop.Clock.Now = TestClock.Start.AddDays(2);
        var issue = Issue(shop, new IssueStockLine(milk, Quantity.Of(1), Lot: "X"));
        Assert.Equal("inventory.lot-expired", await shop.Refusal(issue));
        Assert.Equal("inventory.reason-required", await shop.Refusal(issue with { AcceptExpired = true }));
        await shop.Ask(issue with { AcceptExpired = true, Reason = "for the pigs" });
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(milk, Quantity.Of(-4), Lot: "X")], "expired", Scrap: true));
        Assert.Empty((await shop.Ask(new ListLots(new ListQuery()))).Items);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_sale_that_names_no_lot_takes_what_expires_first_and_its_return_brings_it_back(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (milk, till) = (await Kept(shop, "MILK", days: 60), new Till(shop));
        await Receive(shop, milk, 3, "LATE", expires: Today.AddDays(40));
        await Receive(shop, milk, 2, "SOON", expires: Today.AddDays(20));
        var sale = till.Ticket(Till.Sold(milk, 1));
        await shop.AtTheTills(sale, till.Ticket(Till.Sold(milk, 3)), till.Ticket(Till.Returned(milk, 1, sale)));

        var sold = (await shop.Ledger()).Where(r => r.SourceKind == "ticket").ToList();
        Assert.Equal(
            [("SOON", -1m, true), ("SOON", -1m, true), ("LATE", -2m, true), ("SOON", 1m, true)],
            sold.Select(r => (r.Lot!, r.Quantity.ToDecimal(), r.LotAssumed)));
        var left = (await shop.Ask(new ListLots(new ListQuery()))).Items;
        Assert.Equal([("SOON", 1m), ("LATE", 1m)], left.Select(r => (r.Lot, r.Quantity.ToDecimal())));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_recall_finds_where_a_lot_came_from_where_it_is_and_who_bought_it(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (milk, till) = (await Kept(shop, "MILK", days: 60), new Till(shop));
        var receipt = new GoodsReceived(
            Guid.CreateVersion7(), "GR-000001", "ann", "Ann", 1, Today, Guid.CreateVersion7(), "PO-1", Guid.CreateVersion7(), "Dairy",
                shop.Main,
            shop.Clock.Now,
            [new(1, milk, Quantity.Of(10), UnitCost.Of(1), Money.Of(10), Lot: "b7", ExpiresOn: Today.AddDays(30), ProducedOn: Today)]);
        await shop.AtTheGate(receipt);
        var sale = till.Ticket(Till.Sold(milk, 4));
        shop.Buyers.Known[sale.TicketId] = new(Guid.CreateVersion7(), "Wang Wu");
        await shop.AtTheTills(sale);
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(milk, Quantity.Of(-1), Lot: "B7")], "burst", Scrap: true));

        var trace = await shop.Ask(new TraceLot(milk, "b7"));
        Assert.Equal((10m, 4m, 1m, 5m, 1), (
            trace.CameIn.ToDecimal(), trace.Sold.ToDecimal(), trace.UsedAndWrittenOff.ToDecimal(), trace.OnHand.ToDecimal(),
                trace.Tickets));
        Assert.Equal((Today, Today.AddDays(30)), (trace.ProducedOn!.Value, trace.ExpiresOn!.Value));
        var moves = (await shop.Ask(new ListLotMoves(new ListQuery().With("item", milk).With("lot", "b7")))).Items;
        Assert.Equal(
            [("receipt", "GR-000001", null), ("issue", sale.Number, "Wang Wu"), ("scrap", moves[2].SourceNumber, (string?)null)],
            moves.Select(m => (m.Kind, m.SourceNumber, m.Customer)));
        Assert.Equal("inventory.lot-not-named", await shop.Refusal(new ListLotMoves(new ListQuery())));
        Assert.Equal("inventory.unknown-lot", await shop.Refusal(new TraceLot(milk, "nowhere")));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_cancelled_goes_back_to_its_lot(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var milk = await Kept(shop, "MILK", days: 60);
        await Receive(shop, milk, 5, "X", expires: Today.AddDays(9));
        var issued = await shop.Ask(Issue(shop, new IssueStockLine(milk, Quantity.Of(3), Lot: "X")));
        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), issued.DocumentId, "wrong goods"));
        Assert.Equal(Quantity.Of(5), Assert.Single((await shop.Ask(new ListLots(new ListQuery()))).Items).Quantity);
        Assert.Equal("X", (await shop.Ledger())[^1].Lot);
    }

    [Fact]
    public async Task Goods_from_before_an_item_was_kept_by_lot_leave_without_one()
    {
        await using var shop = await StockShop.Open();
        var milk = await shop.Item("MILK");
        await shop.Receive(milk, 3, 1);
        await shop.Ask(new TrackItem(milk, ItemTracking.Lot));
        await Receive(shop, milk, 1, "X");
        await shop.Ask(Issue(shop, new IssueStockLine(milk, Quantity.Of(3))));
        Assert.Equal("inventory.lot-required", await shop.Refusal(Issue(shop, new IssueStockLine(milk, Quantity.Of(1)))));
        Assert.Equal("inventory.tracking-in-use", await shop.Refusal(new TrackItem(milk, ItemTracking.None)));
        await shop.Ask(Issue(shop, new IssueStockLine(milk, Quantity.Of(1), Lot: "X")));
        await shop.Ask(new TrackItem(milk, ItemTracking.None));
    }

    private static async Task<Guid> Kept(StockShop shop, string sku, int days)
    {
        var item = await shop.Item(sku);
        await shop.Ask(new TrackItem(item, ItemTracking.Lot, days));
        return item;
    }

    private static async Task<Guid> Numbered(StockShop shop, string sku)
    {
        var item = await shop.Item(sku);
        await shop.Ask(new TrackItem(item, ItemTracking.Serial));
        return item;
    }

    private static Task<StockDocumentInfo> Receive(
        StockShop shop, Guid item, decimal quantity, string lot, DateOnly? produced = null, DateOnly? expires = null) =>
        shop.Ask(Receipt(shop, new ReceiveStockLine(item, Quantity.Of(quantity), UnitCost.Of(2), Lot: lot, ProducedOn: produced,
            ExpiresOn: expires)));

    private static ReceiveStock Receipt(StockShop shop, params ReceiveStockLine[] lines) => new(Guid.CreateVersion7(), shop.Main, lines);

    private static IssueStock Issue(StockShop shop, params IssueStockLine[] lines) => new(Guid.CreateVersion7(), shop.Main, lines);
}
