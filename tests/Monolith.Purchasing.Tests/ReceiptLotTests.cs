using System.Text.Json;
using Monolith.Data.Model;
using Monolith.Purchasing.Contracts.Events;

namespace Monolith.Purchasing.Tests;

public sealed class ReceiptLotTests
{
    private static readonly DateOnly Good = new(2027, 3, 1);

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_receipt_says_which_lot_came_in_and_tells_the_stock(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Approved();
        var receipt = await house.Ok(order.Receive(
            Trade.Came(1, 4) with { Lot = "l-1", ProducedOn = new(2026, 11, 1), ExpiresOn = Good }, Trade.Came(1, 2) with { Lot = "l-2" }));
        Assert.Equal([("L-1", Good), ("L-2", (DateOnly?)null)], receipt.Lines.Select(l => (l.Lot, l.ExpiresOn)));

        var row = await house.Ask<PurchasingDbContext, EventRow>(db => db.Set<EventRow>().SingleAsync());
        var told = JsonSerializer.Deserialize<GoodsReceived>(row.Payload, KernelJson.Options)!;
        Assert.Equal(("L-1", new DateOnly(2026, 11, 1), Good), (told.Lines[0].Lot, told.Lines[0].ProducedOn!.Value, told.Lines[0].ExpiresOn!.Value));
    }

    [Fact]
    public async Task What_the_stock_refuses_is_not_received_unless_it_is_accepted()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        var receive = order.Receive(Trade.Came(1, 4) with { Lot = "L", ExpiresOn = new(2020, 1, 1) });
        Assert.Equal(("inventory.lot-expired", "lines[0].lot"), ((await house.Refused(receive)).Code, (await house.Refused(receive)).Field));
        await house.Ok(receive with { AcceptExpired = true });
    }
}
