using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.Inventory.Transfers;
using Monolith.Inventory.Transfers.CancelTransfer;
using Monolith.Inventory.Transfers.ListTransfers;
using Monolith.Inventory.Transfers.ReceiveTransfer;
using Monolith.Inventory.Transfers.RequestTransfer;
using Monolith.Inventory.Transfers.ShipTransfer;
using Monolith.Inventory.Transfers.ShowTransfer;
using Monolith.SharedKernel.Lists;

namespace Monolith.Inventory.Tests.Transfers;

public sealed class TransferRequestTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Goods_that_are_asked_for_are_shipped_are_in_transit_and_arrive_with_their_value(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine, NegativeStock.Forbid);
        var (tea, branch) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        await shop.Receive(tea, 10, 3);
        var asked = await Ask(shop, branch, tea, 6);
        Assert.Equal((TransferState.Requested, "TR-000001"), (asked.State, asked.Number));
        Assert.Single(await shop.Ledger());

        var shipped = await Ship(shop, asked.TransferId, 5);
        Assert.Equal(TransferState.Shipped, shipped.State);
        Assert.Equal((5m, 15m), await Stock(shop, tea, shop.Main));
        var way = await Way(shop);
        Assert.Equal((5m, 15m), await Stock(shop, tea, way));

        var receive = new ReceiveTransfer(asked.TransferId, Guid.CreateVersion7(), []);
        var received = await shop.Ask(receive);
        Assert.Equal(TransferState.Received, received.State);
        Assert.Equal(received, await shop.Ask(receive));
        Assert.Equal((0m, 0m), await Stock(shop, tea, way));
        Assert.Equal((5m, 15m), await Stock(shop, tea, branch));
        var view = await shop.Ask(new ShowTransfer(asked.TransferId));
        Assert.Equal((5m, 5m), (view.Goods[0].Shipped.ToDecimal(), view.Goods[0].Received!.Value.ToDecimal()));
        Assert.Equal(asked.Number, Assert.Single((await shop.Ask(new ListTransfers(new ListQuery().With("state",
            "Received")))).Items).Number);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [InlineData(4, -2)]
    [InlineData(9, 8)]
    [InlineData(0, -10)]
    public async Task What_arrives_otherwise_is_booked_with_a_reason(int arrived, int worth)
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var (tea, branch) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        await shop.Receive(tea, 20, 2);
        var asked = await Ask(shop, branch, tea, 5);
        await Ship(shop, asked.TransferId, 5);
        var receive = new ReceiveTransfer(asked.TransferId, Guid.CreateVersion7(), [new(1, Quantity.Of(arrived))]);
        Assert.Equal("inventory.difference-reason", await shop.Refusal(receive));
        var done = await shop.Ask(receive with { Reason = "counted twice" });
        Assert.NotNull(done.DifferenceId);
        Assert.Equal((0m, 0m), await Stock(shop, tea, await Way(shop)));
        if (arrived > 0) Assert.Equal((arrived, arrived * 2m), await Stock(shop, tea, branch));
        var difference = (await shop.Ledger()).Single(r => r.Kind == "adjustment");
        Assert.Equal(("counted twice", (decimal)worth), (difference.Reason, difference.Value.ToDecimal()));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task A_lot_travels_under_its_name()
    {
        await using var shop = await StockShop.Open();
        var (milk, branch) = (await shop.Item("MILK"), await shop.Warehouse("SHOP"));
        await shop.Ask(new TrackItem(milk, ItemTracking.Lot));
        await shop.Ask(new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(milk, Quantity.Of(5), UnitCost.Of(1), Lot: "X")]));
        var asked = await Ask(shop, branch, milk, 5);
        Assert.Equal("inventory.lot-required", await shop.Refusal(new ShipTransfer(asked.TransferId, Guid.CreateVersion7(), [new(1,
            Quantity.Of(5))])));
        await shop.Ask(new ShipTransfer(asked.TransferId, Guid.CreateVersion7(), [new(1, Quantity.Of(5), Lot: "x")]));
        await shop.Ask(new ReceiveTransfer(asked.TransferId, Guid.CreateVersion7(), [new(1, Quantity.Of(4))], "one was crushed"));
        var rows = await shop.Ledger();
        Assert.All(rows, r => Assert.Equal("X", r.Lot));
        Assert.Equal(4m, rows.Where(r => r.WarehouseId == branch).Sum(r => r.Quantity.ToDecimal()));
    }

    [Fact]
    public async Task A_transfer_is_cancelled_before_it_arrives_and_not_after()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var (tea, branch) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        await shop.Receive(tea, 10, 2);
        var first = await Ask(shop, branch, tea, 4);
        await shop.Ask(new CancelTransfer(first.TransferId, Guid.CreateVersion7(), "not needed"));
        Assert.Equal("inventory.transfer-state", await shop.Refusal(new ShipTransfer(first.TransferId, Guid.CreateVersion7(), [new(1,
            Quantity.Of(1))])));

        var second = await Ask(shop, branch, tea, 4);
        await Ship(shop, second.TransferId, 4);
        Assert.Equal("inventory.reason-required", await shop.Refusal(new CancelTransfer(second.TransferId, Guid.CreateVersion7(), "")));
        await shop.Ask(new CancelTransfer(second.TransferId, Guid.CreateVersion7(), "lorry broke down"));
        Assert.Equal((10m, 20m), await Stock(shop, tea, shop.Main));

        var third = await Ask(shop, branch, tea, 4);
        await Ship(shop, third.TransferId, 4);
        await shop.Ask(new ReceiveTransfer(third.TransferId, Guid.CreateVersion7(), []));
        Assert.Equal("inventory.transfer-state", await shop.Refusal(new CancelTransfer(third.TransferId, Guid.CreateVersion7(), "late")));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task What_contradicts_itself_is_refused_and_moves_nothing()
    {
        await using var shop = await StockShop.Open(negative: NegativeStock.Forbid);
        var (tea, branch) = (await shop.Item("TEA"), await shop.Warehouse("SHOP"));
        await shop.Receive(tea, 3, 2);
        Assert.Equal("inventory.same-warehouse", await shop.Refusal(
            new RequestTransfer(Guid.CreateVersion7(), branch, branch, [new(tea, Quantity.Of(1))])));
        Assert.Equal("inventory.unknown-transfer", await shop.Refusal(new ShipTransfer(Guid.CreateVersion7(), Guid.CreateVersion7(), [new(1,
            Quantity.Of(1))])));
        var asked = await Ask(shop, branch, tea, 5);
        Assert.Equal("inventory.unknown-transfer-line", await shop.Refusal(Shipment(asked.TransferId, 2, 1)));
        Assert.Equal("inventory.shipped-more", await shop.Refusal(Shipment(asked.TransferId, 1, 6)));
        Assert.Equal("inventory.insufficient-stock", await shop.Refusal(Shipment(asked.TransferId, 1, 5)));
        Assert.Equal("inventory.transfer-state", await shop.Refusal(new ReceiveTransfer(asked.TransferId, Guid.CreateVersion7(), [])));
        Assert.Single(await shop.Ledger());

        await Ship(shop, asked.TransferId, 3);
        var way = await Way(shop);
        Assert.Equal("inventory.transit-place", await shop.Refusal(
            new TransferStock(Guid.CreateVersion7(), way, branch, [new(tea, Quantity.Of(1))])));
        Assert.Equal("inventory.transit-place", await shop.Refusal(new SaveWarehouse(way, "MINE", "Mine")));
        Assert.DoesNotContain(await shop.With<IWarehouses, IReadOnlyList<WarehouseInfo>>(w => w.All(default)), w => w.WarehouseId == way);
    }

    private static Task<TransferInfo> Ask(StockShop shop, Guid to, Guid item, decimal quantity) =>
        shop.Ask(new RequestTransfer(Guid.CreateVersion7(), shop.Main, to, [new(item, Quantity.Of(quantity))]));

    private static Task<TransferInfo> Ship(StockShop shop, Guid transfer, decimal quantity) => shop.Ask(Shipment(transfer, 1, quantity));

    private static ShipTransfer Shipment(Guid transfer, int line, decimal quantity) =>
        new(transfer, Guid.CreateVersion7(), [new(line, Quantity.Of(quantity))]);

    private static Task<Guid> Way(StockShop shop) =>
        shop.With<InventoryDbContext, Guid>(db => Task.FromResult(db.Warehouses.Single(w => w.InTransit).Id));

    private static async Task<(decimal Quantity, decimal Value)> Stock(StockShop shop, Guid item, Guid warehouse)
    {
        var balance = await shop.Balance(item, warehouse);
        return (balance.Quantity.ToDecimal(), balance.Value.ToDecimal());
    }
}
