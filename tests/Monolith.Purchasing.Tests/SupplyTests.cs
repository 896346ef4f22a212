using Monolith.Purchasing.SupplierItems.ListSupplierItems;

namespace Monolith.Purchasing.Tests;

/// <summary>What Purchasing answers when stock asks.</summary>
public sealed class SupplyTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_to_come_counts_from_the_draft_on_until_it_came_or_was_given_up(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        house.Actor = Actor.System("test");
        var draft = await house.PensAndApples();
        await house.Ok(draft);
        Assert.Equal(10, await Coming(house, Assortment.Pen));
        var order = await house.Ok(new ApproveOrder(draft.OrderId));
        await house.Ok(order.Receive(Trade.Came(1, 4)));
        Assert.Equal(6, await Coming(house, Assortment.Pen));
        await house.Ok(order.Receive(Trade.Came(1, 7)) with { AcceptOverDelivery = true });
        Assert.Equal(0, await Coming(house, Assortment.Pen)); // more than ordered: nothing more, not less than nothing
        Assert.Equal(2.5m, await Coming(house, Assortment.Apples));
        await house.Ok(new CloseOrder(order.OrderId, "enough"));
        Assert.Equal(0, await Coming(house, Assortment.Apples));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_item_is_bought_where_somebody_said_else_where_it_came_from_last(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        house.Actor = Actor.System("test");
        var order = await house.Approved();
        house.Clock.Now = house.Clock.Now.AddDays(4);
        await house.Ok(order.Receive(Trade.Came(1, 10)));
        var last = (await Suppliers(house))[Assortment.Pen.ItemId];
        Assert.Equal((order.SupplierId, new LeadTime(1, 4, 16)), (last.SupplierId, last.Lead));
        Assert.False((await Suppliers(house)).ContainsKey(Assortment.Cans.ItemId));

        var (far, near) = (await house.Supplier("FAR", "Far Ltd"), await house.Supplier("NEAR", "Near Ltd"));
        await house.Ok(new SaveSupplierItem(far, Assortment.Cans.ItemId, "C-12", "case", UnitCost.Of(6), 9, Quantity.Of(2),
            Preferred: true));
        var said = (await Suppliers(house))[Assortment.Cans.ItemId];
        Assert.Equal((far, LeadTime.Said(9), (Quantity?)Quantity.Of(24), (Quantity?)Quantity.Of(12)), (said.SupplierId, said.Lead,
            said.Minimum, said.Pack));
        await house.Ok(new SaveSupplierItem(near, Assortment.Cans.ItemId, Preferred: true));
        Assert.Equal(near, (await Suppliers(house))[Assortment.Cans.ItemId].SupplierId);
        Assert.Equal([false, true], (await house.Ok(new ListSupplierItems(new()))).Items.Select(s => s.Preferred)); // one at a time
    }

    [Fact]
    public async Task A_supplier_item_that_can_not_be_is_refused_and_costs_stay_hidden()
    {
        await using var house = await PurchasingHouse.Open();
        var supplier = await house.Supplier();
        var cans = new SaveSupplierItem(supplier, Assortment.Cans.ItemId, Unit: "case", Cost: UnitCost.Of(6));
        Assert.Equal("inventory.unknown-pack", (await house.Refused(cans with { Unit = "barrel" })).Code);
        Assert.Equal("purchasing.service-item", (await house.Refused(cans with { ItemId = Assortment.Wrapping.ItemId })).Code);
        Assert.Equal("purchasing.unknown-item", (await house.Refused(cans with { ItemId = Guid.CreateVersion7() })).Code);
        Assert.Equal("purchasing.unknown-supplier", (await house.Refused(cans with { SupplierId = Guid.CreateVersion7() })).Code);
        Assert.Equal(1, (await house.Ok(cans)).Version);
        Assert.Equal(1, (await house.Ok(cans)).Version); // the same again changes nothing
        Assert.Equal("concurrency.changed", (await house.Refused(cans with { IfVersion = 0, Code = "X" })).Code);
        house.Actor = house.With(PurchasingPermissions.View);
        Assert.Null(Assert.Single((await house.Ok(new ListSupplierItems(new()))).Items).Cost);
        Assert.Equal("security.permission-missing", (await house.Refused(cans)).Code);
    }

    private static async Task<decimal> Coming(PurchasingHouse house, ItemInfo item) =>
        (await house.Ask<ISupply, IReadOnlyList<GoodsOnOrder>>(s => s.OnOrder(default))).Where(g => g.ItemId == item.ItemId)
        .Sum(g => g.Quantity.ToDecimal());

    private static Task<IReadOnlyDictionary<Guid, SupplyOfItem>> Suppliers(PurchasingHouse house) =>
        house.Ask<ISupply, IReadOnlyDictionary<Guid, SupplyOfItem>>(s => s.Suppliers(default));
}
