namespace Monolith.Purchasing.Tests;

public sealed class DoctorTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_total_that_somebody_edited_by_hand_is_found(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        await house.Approved();
        await house.Ask<PurchasingDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE pur_orders SET total = total + 1"));
        Assert.Equal("purchasing.totals-match-lines: PO-000001 has the total 8.3301, its lines 8.33.", Assert.Single(await house.Findings()));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_quantity_that_no_receipt_explains_is_found(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        await house.Approved();
        await house.Ask<PurchasingDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE pur_order_lines SET received = 1000000 WHERE no = 1"));
        Assert.Equal(
            "purchasing.received-matches-receipts: PO-000001 line 1: 1 received by the order, 0 by its receipts.", Assert.Single(await house.Findings()));
    }

    [Fact]
    public async Task A_state_that_does_not_follow_from_the_receipts_is_found()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        await house.Ask<PurchasingDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE pur_orders SET state = 'Received'"));
        Assert.Contains("goods are still open", Assert.Single(await house.Findings()));

        await house.Ask<PurchasingDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE pur_orders SET state = 'Approved'"));
        await house.Ok(order.Receive(Trade.Came(1, 1)));
        await house.Ask<PurchasingDbContext, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE pur_orders SET state = 'Draft'"));
        Assert.Contains("is a draft", Assert.Single(await house.Findings()));
    }
}
