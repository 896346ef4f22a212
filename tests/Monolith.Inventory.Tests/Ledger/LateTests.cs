using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Ledger;

/// <summary>What becomes known late is put in its place, and what followed is costed once more.</summary>
public sealed class LateTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_late_receipt_recosts_the_sales_that_followed_and_the_corrections_are_rows_of_the_tickets(EngineKind engine)
    {
        // Day 1 R1@10, day 2 R1@20, day 40 and 41 a sale at 15; then R1@21 for day 3: 51 / 3 = 17 each.
        await using var shop = await StockShop.Open(engine);
        var (tea, till, start) = (await shop.Item("TEA"), new Till(shop), shop.Clock.Now);
        await shop.Receive(tea, 1, 10);
        shop.Clock.Now = start.AddDays(1);
        await shop.Receive(tea, 1, 20);
        shop.Clock.Now = start.AddDays(40);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 1)));
        var ticket = till.Ticket(start.AddDays(41), Till.Sold(tea, 1));
        shop.Clock.Now = start.AddDays(41);
        await shop.AtTheTills(ticket);
        await shop.Receive(tea, 1, 21, effective: start.AddDays(2));

        var rows = await shop.Ledger();
        Assert.Equal([-15m, -15m, -2m, -2m], rows.Where(r => r.Kind == LedgerKinds.Issue).Select(r => r.Value.ToDecimal()));
        var last = rows[^1];
        Assert.Equal((ticket.TicketId, 4L, 5L, Quantity.Zero), (last.SourceId, last.Corrects!.Value, last.Cause!.Value, last.Quantity));
        Assert.Equal((start.AddDays(41), ContraAccount.CostOfGoods), (last.Effective, last.Contra));
        var balance = await shop.Balance(tea);
        Assert.Equal((Quantity.Of(1), Money.Of(17)), (balance.Quantity, balance.Value));
        var corrected = (await shop.Moved()).Where(m => m.SourceId == ticket.TicketId).SelectMany(m => m.Lines).ToList();
        Assert.Equal([-15m, -2m], corrected.Select(l => l.Value.ToDecimal()));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task It_goes_through_transfers_layer_by_layer(EngineKind engine)
    {
        // MAIN 10@10; 6 to SHOP, sold 2 there = 20. Late 4@2 for before: the transfer is 4@2 + 2@10 = 28, the sale 2@2 = 4.
        await using var shop = await StockShop.Open(engine);
        var (rice, other, start) = (await shop.Item("RICE", CostingMethod.Fifo), await shop.Warehouse("SHOP"), shop.Clock.Now);
        await shop.Receive(rice, 10, 10);
        shop.Clock.Now = start.AddHours(1);
        await shop.Ask(new TransferStock(Guid.CreateVersion7(), shop.Main, other, [new(rice, Quantity.Of(6))]));
        shop.Clock.Now = start.AddHours(2);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), other, [new(rice, Quantity.Of(2))]));
        await shop.Receive(rice, 4, 2, effective: start.AddHours(-1));

        var (main, there) = (await shop.Balance(rice), await shop.Balance(rice, other));
        Assert.Equal((Quantity.Of(8), Money.Of(80), Quantity.Of(4), Money.Of(24)), (main.Quantity, main.Value, there.Quantity, there.Value));
        var sold = (await shop.Ledger()).Where(r => r.Kind == LedgerKinds.Issue).Sum(r => r.Value.ToDecimal());
        Assert.Equal(-4m, sold);
        // And once more, from what the first correction left.
        await shop.Receive(rice, 1, 1, effective: start.AddHours(-2));
        (main, there) = (await shop.Balance(rice), await shop.Balance(rice, other));
        // MAIN: 1@1 4@2 10@10; the transfer 1 + 8 + 10 = 19; the sale 1 + 2 = 3; SHOP 3@2 1@10 = 16.
        Assert.Equal((Money.Of(90), Money.Of(16)), (main.Value, there.Value));
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_return_comes_back_at_what_its_sale_is_known_to_have_cost_now(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, till, start) = (await shop.Item("TEA"), new Till(shop), shop.Clock.Now);
        await shop.Receive(tea, 2, 10);
        shop.Clock.Now = start.AddHours(1);
        var sale = till.Ticket(Till.Sold(tea, 1));
        await shop.AtTheTills(sale);
        shop.Clock.Now = start.AddHours(2);
        await shop.AtTheTills(till.Ticket(Till.Returned(tea, 1, sale)));
        await shop.Receive(tea, 2, 16, effective: start.AddHours(-1));
        var rows = await shop.Ledger();
        // 4 = 52: the sale is 13, and so is the return.
        Assert.Equal([10m, 3m], rows.Where(r => r.Kind == LedgerKinds.Return).Select(r => r.Value.ToDecimal()));
        Assert.Equal(Money.Of(52), (await shop.Balance(tea)).Value);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_late_issue_may_not_take_what_was_gone_later(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, NegativeStock.Forbid);
        var (tea, start) = (await shop.Item("TEA"), shop.Clock.Now);
        await shop.Receive(tea, 5, 10);
        shop.Clock.Now = start.AddHours(2);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(5))]));
        var late = new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))], "late", Effective: start.AddHours(1));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(late));
        Assert.Equal(2, (await shop.Ledger()).Count);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task Recosting_begins_at_a_mark_and_not_at_the_beginning()
    {
        await using var shop = await StockShop.Open();
        var (tea, start, till) = (await shop.Item("TEA", CostingMethod.Fifo), shop.Clock.Now, new Till(shop));
        for (var n = 0; n < 12; n++)
        {
            shop.Clock.Now = start.AddHours(n);
            await shop.Ask(new ReceiveStock(
                Guid.CreateVersion7(), shop.Main, Enumerable.Range(1, 100).Select(i => new ReceiveStockLine(tea, Quantity.Of(1), UnitCost.Of(i))).ToList()));
        }

        Assert.Equal(2, await shop.With<InventoryDbContext, int>(db => db.PoolMarks.CountAsync()));
        shop.Clock.Now = start.AddHours(20);
        await shop.AtTheTills(till.Ticket(Till.Sold(tea, 1150)));
        await shop.Receive(tea, 1, 1000, effective: start.AddHours(10).AddMinutes(30));
        // 50 of the last hundred were left, at 51 to 100; the late one is the 1101st: it is sold, and the one at 50 is left.
        Assert.Equal(Money.Of((50 + 100) * 51 / 2m), (await shop.Balance(tea)).Value);
        Assert.Empty(await shop.Doctor());
    }
}
