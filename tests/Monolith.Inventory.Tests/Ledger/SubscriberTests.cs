using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Tests.Support;
using Monolith.Pos.Contracts.Events;
using Monolith.Purchasing.Contracts.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Inventory.Tests.Ledger;

public sealed class SubscriberTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_ticket_leaves_the_stock_exactly_once(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, NegativeStock.Forbid);
        var (tea, wrap, till) = (await shop.Item("TEA"), await shop.Item("WRAP", service: true), new Till(shop));
        await shop.Receive(tea, 10, 2);
        var ticket = till.Ticket(Till.Sold(tea, 3), Till.Sold(wrap, 1, service: true), Till.Sold(tea, 1));
        await shop.AtTheTills(ticket, till.Ticket(Till.Sold(wrap, 1, service: true)));
        await shop.Settle();

        var rows = (await shop.Ledger()).Where(r => r.SourceKind == "ticket").ToList();
        Assert.Equal([(1, Quantity.Of(-3), Money.Of(-6)), (3, Quantity.Of(-1), Money.Of(-2))], rows.Select(r => (r.SourceLine, r.Quantity, r.Value)));
        var moved = Assert.Single(await shop.Moved(), m => m.SourceKind == "ticket");
        Assert.Equal((ticket.TicketId, ticket.Number, ticket.BusinessDate, (Guid?)ticket.ShiftId), (moved.SourceId, moved.SourceNumber, moved.BusinessDate, moved.ShiftId));
        var totals = await shop.With<IStockReconciliation, List<SourceTotals>>(r => r.BySource("ticket", CancellationToken.None).ToListAsync().AsTask());
        Assert.Equal([new SourceTotals(ticket.TicketId, 2, Quantity.Of(-4), Money.Of(-8))], totals);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_ticket_always_posts_and_is_flagged_where_stock_may_not_go_below_zero(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, NegativeStock.Forbid);
        var tea = await shop.Item("TEA");
        await shop.AtTheTills(new Till(shop).Ticket(Till.Sold(tea, 3)));
        var row = Assert.Single(await shop.Ledger());
        Assert.True(row.Provisional && row.ZeroCost);
        Assert.Equal(0, await shop.Parked());
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(64)]
    public async Task A_return_comes_back_at_what_its_sale_went_out_with(int batch)
    {
        await using var shop = await StockShop.Open(batch: batch);
        var (tea, till) = (await shop.Item("TEA"), new Till(shop));
        await shop.Receive(tea, 10, 1);
        var sale = till.Ticket(Till.Sold(tea, 4));
        await shop.AtTheTills(sale);
        await shop.Receive(tea, 6, 11);
        await shop.AtTheTills(till.Ticket(Till.Returned(tea, 3, sale)), till.Ticket(Till.Returned(tea, 1, sale)), till.Ticket(Till.Returned(tea, 1)));

        var rows = (await shop.Ledger()).Where(r => r.Kind == LedgerKinds.Return).ToList();
        Assert.Equal([(Money.Of(3), (long?)2), (Money.Of(1), (long?)2)], rows.Take(2).Select(r => (r.Value, r.Origin)));
        // Without an origin at current cost: 16 pieces are worth 76.
        Assert.Equal((Money.Of(4.75m), (long?)null), (rows[2].Value, rows[2].Origin));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_sale_and_its_return_may_arrive_together_and_what_exceeds_the_sale_comes_at_current_cost(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, till) = (await shop.Item("TEA", CostingMethod.Fifo), new Till(shop));
        await shop.Receive(tea, 1, 10);
        await shop.Receive(tea, 2, 16);
        var sale = till.Ticket(Till.Sold(tea, 1));
        await shop.AtTheTills(sale, till.Ticket(Till.Returned(tea, 2, sale)));
        var rows = (await shop.Ledger()).Where(r => r.Kind == LedgerKinds.Return).ToList();
        Assert.Equal([Money.Of(10), Money.Of(14)], rows.Select(r => r.Value));
        Assert.Equal([1, 1], rows.Select(r => r.SourceLine));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Goods_received_go_on_stock_at_the_receipts_value(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        var receipt = new GoodsReceived(
            Guid.CreateVersion7(), "GR-1", "wang", "Wang Wei", 1, new DateOnly(2026, 3, 14), Guid.CreateVersion7(), "PO-1", Guid.CreateVersion7(), "Garden", shop.Main,
            TestClock.Start,
            [new(1, tea, Quantity.Of(3), UnitCost.Of(3.333333m), Money.Of(10), Lot: "L7", Bin: "A-3", EntryUnit: "box", EntryQuantity: Quantity.Of(1))]);
        await shop.AtTheGate(receipt);
        var row = Assert.Single(await shop.Ledger());
        Assert.Equal(
            (Money.Of(10), ContraAccount.GoodsReceived, "goods-receipt", "wang", "Wang Wei"), (row.Value, row.Contra, row.SourceKind, row.ActorId, row.ActorName));
        Assert.Equal((1, new DateOnly(2026, 3, 14)), (row.Site, row.BusinessDate));
        Assert.Equal(("L7", "A-3", "box", (Quantity?)Quantity.Of(1), (string?)null), (row.Lot, row.Bin, row.EntryUnit, row.EntryQuantity, row.Serial));

        var moved = Assert.Single(await shop.Moved());
        Assert.Equal(("wang", "Wang Wei", 1, new DateOnly(2026, 3, 14), false), (moved.ActorId, moved.ActorName, moved.Site, moved.BusinessDate, moved.Late));
        Assert.Equal(("L7", "A-3", "box"), (moved.Lines[0].Lot, moved.Lines[0].Bin, moved.Lines[0].EntryUnit));
    }

    [Fact]
    public async Task An_event_that_cannot_be_posted_is_parked_whole_and_the_others_go_on()
    {
        await using var shop = await StockShop.Open();
        var (tea, till) = (await shop.Item("TEA"), new Till(shop));
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 1)), till.Ticket(Till.Sold(tea, 1), Till.Sold(Guid.CreateVersion7(), 1)), till.Ticket(Till.Sold(tea, 1)));
        Assert.Equal((1, 2), (await shop.Parked(), (await shop.Ledger()).Count));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task The_size_of_the_batches_changes_nothing(EngineKind engine)
    {
        var one = await AWeek(engine, batch: 1);
        var many = await AWeek(engine, batch: 64);
        Assert.Equal(one, many);
    }

    /// <summary>The same history every time: sales, returns, an item below zero, FIFO and average.</summary>
    private static async Task<List<string>> AWeek(EngineKind engine, int batch)
    {
        await using var shop = await StockShop.Open(engine, batch: batch);
        var random = new Random(20260314);
        var items = new List<Guid>();
        for (var i = 0; i < 6; i++) items.Add(await shop.Item($"I{i}", i % 2 == 0 ? CostingMethod.Average : CostingMethod.Fifo));
        foreach (var item in items.Skip(1))
        {
            foreach (var cost in new[] { 3.33m, 7.77m }) await shop.Receive(item, 17, cost);
        }

        var (till, sales, events) = (new Till(shop), new List<TicketCompleted>(), new List<IEvent>());
        for (var n = 0; n < 80; n++)
        {
            var ticket = n % 7 == 6 && sales.Count > 0
                ? till.Ticket(Till.Returned(sales[^1].Lines[0].ItemId, 1, sales[^1]))
                : till.Ticket(Enumerable.Range(0, 3).Select(_ => Till.Sold(items[random.Next(items.Count)], random.Next(1, 4))).ToArray());
            if (!ticket.IsReturn) sales.Add(ticket);
            events.Add(ticket);
        }

        await shop.AtTheTills([.. events]);
        Assert.Empty(await shop.Doctor());
        var rows = await shop.Ledger();
        return rows.Select(r => $"{r.Sequence} {items.IndexOf(r.ItemId)} {r.Kind} {r.Quantity} {r.Value} {r.Origin} {r.Cause} {r.Provisional} {r.ZeroCost}").ToList();
    }
}
