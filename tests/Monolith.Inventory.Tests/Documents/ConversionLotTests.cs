using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Lots.TraceLot;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments.ConvertStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Documents;

/// <summary>What is kept by lot or serial number goes into other goods and comes out of them.</summary>
public sealed class ConversionLotTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Two_lots_go_in_and_a_lot_with_its_days_comes_out(EngineKind engine)
    {
        // 4 of lot A at 2 and 6 of lot B at 3 are 26 in one pool of 10: 3 and 5 of them are 7.80 and 13.00.
        await using var shop = await StockShop.Open(engine);
        var (milk, cheese) = (await Tracked(shop, "MILK", ItemTracking.Lot), await Tracked(shop, "CHEESE", ItemTracking.Lot));
        await Receive(shop, milk, 4, 2, "A");
        await Receive(shop, milk, 6, 3, "B");
        shop.Clock.Now += TimeSpan.FromHours(1);
        var made = await shop.Ask(new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(cheese, Quantity.Of(2), Lot: "c-1", ExpiresOn: new(2026, 9, 1)),
            [new(milk, Quantity.Of(3), Lot: "a"), new(milk, Quantity.Of(5), Lot: "B")]));
        Assert.Equal([20.80m, -7.80m, -13m], made.Lines.Select(l => l.Value!.Value.ToDecimal()));
        Assert.Equal(["C-1", "A", "B"], made.Lines.Select(l => l.Lot));
        Assert.Equal([(1m, "A"), (1m, "B"), (2m, "C-1")], await Left(shop));
        var trace = await shop.Ask(new TraceLot(milk, "A"));
        Assert.Equal((Quantity.Of(4), Quantity.Of(3), Quantity.Of(1)), (trace.CameIn, trace.UsedAndWrittenOff, trace.OnHand));
        trace = await shop.Ask(new TraceLot(cheese, "C-1"));
        Assert.Equal((new DateOnly(2026, 9, 1), Quantity.Of(2)), (trace.ExpiresOn!.Value, trace.CameIn));
        Assert.Empty(await shop.Doctor());

        await shop.Ask(new CancelStockDocument(Guid.CreateVersion7(), made.DocumentId, "wrong vat"));
        Assert.Equal([(4m, "A"), (6m, "B")], await Left(shop));
        Assert.Equal(Money.Of(26), (await shop.Balance(milk)).Value);
        Assert.Empty(await shop.Doctor());
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Lots_that_cost_each_by_themselves_carry_their_own_cost_also_when_it_is_learned_late(EngineKind engine)
    {
        // A lot has its own pool: 2 of A at 2 make 4; a late receipt of 2 more of A at 4 makes them 6.
        await using var shop = await StockShop.Open(engine);
        var (milk, cheese) = (await Tracked(shop, "MILK", ItemTracking.Lot, CostingMethod.Lot), await shop.Item("CHEESE"));
        var start = shop.Clock.Now;
        await Receive(shop, milk, 2, 2, "A");
        await Receive(shop, milk, 5, 9, "B");
        shop.Clock.Now = start.AddHours(2);
        await shop.Ask(new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(cheese, Quantity.Of(1)), [new(milk, Quantity.Of(2), Lot: "A")]));
        Assert.Equal(Money.Of(4), (await shop.Balance(cheese)).Value);
        shop.Clock.Now = start.AddHours(3);
        await Receive(shop, milk, 2, 4, "A", start.AddHours(1));
        Assert.Equal(Money.Of(6), (await shop.Balance(cheese)).Value);
        var adjusted = (await shop.Ledger()).Where(r => r.Role is not null).ToList();
        Assert.All(adjusted, r => Assert.Equal(r.ItemId == milk ? "A" : null, r.Lot));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task A_serial_number_goes_in_once_and_what_is_made_gets_one_of_its_own()
    {
        await using var shop = await StockShop.Open();
        var (part, machine) = (await Tracked(shop, "PART", ItemTracking.Serial), await Tracked(shop, "MACHINE", ItemTracking.Serial));
        await shop.Ask(new ReceiveStock(
            Guid.CreateVersion7(), shop.Main, [new(part, Quantity.Of(1), UnitCost.Of(5), Serial: "P1")]));
        shop.Clock.Now += TimeSpan.FromHours(1);
        var make = new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(machine, Quantity.Of(1), Serial: "M1"), [new(part, Quantity.Of(1), Serial: "P1")]);
        Assert.Equal("inventory.serial-required", await shop.Refusal(make with { Made = make.Made with { Serial = null } }));
        Assert.Equal("inventory.lot-short", await shop.Refusal(make with { Inputs = [make.Inputs[0] with { Serial = "P2" }] }));
        await shop.Ask(make);
        Assert.Equal("inventory.lot-short", await shop.Refusal(make with
        {
            DocumentId = Guid.CreateVersion7(), Made = make.Made with { Serial = "M2" },
        }));
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task A_lot_that_is_missing_unknown_or_expired_is_refused_at_its_place()
    {
        await using var shop = await StockShop.Open();
        var (milk, cheese) = (await Tracked(shop, "MILK", ItemTracking.Lot), await shop.Item("CHEESE"));
        await Receive(shop, milk, 4, 2, "A");
        shop.Clock.Now += TimeSpan.FromHours(1);
        var make = new ConvertStock(
            Guid.CreateVersion7(), shop.Main, new(cheese, Quantity.Of(1)), [new(milk, Quantity.Of(2), Lot: "A")], Reason: "for the feast");
        Assert.Equal("inputs[0].lot", (await shop.Send(make with { Inputs = [make.Inputs[0] with { Lot = null }] })).Error!.Field);
        Assert.Equal("inputs[0].lot", (await shop.Send(make with { Inputs = [make.Inputs[0] with { Lot = "Z" }] })).Error!.Field);
        Assert.Equal("made.lot", (await shop.Send(make with { Made = make.Made with { Lot = "C" } })).Error!.Field);
        shop.Clock.Now = shop.Clock.Now.AddYears(2);
        Assert.Equal("inventory.lot-expired", await shop.Refusal(make));
        await shop.Ask(make with { AcceptExpired = true });
    }

    private static async Task<Guid> Tracked(
        StockShop shop, string sku, ItemTracking tracking, CostingMethod costing = CostingMethod.Average)
    {
        var item = await shop.Item(sku, costing);
        await shop.Ask(new TrackItem(item, tracking));
        return item;
    }

    private static Task<StockDocumentInfo> Receive(
        StockShop shop, Guid item, int quantity, int cost, string lot, DateTimeOffset? at = null) => shop.Ask(new ReceiveStock(
            Guid.CreateVersion7(), shop.Main,
            [new(item, Quantity.Of(quantity), UnitCost.Of(cost), Lot: lot, ExpiresOn: new DateOnly(2026, 12, 31))], Effective: at));

    private static async Task<List<(decimal, string)>> Left(StockShop shop) =>
        (await shop.With<InventoryDbContext, List<HoldingRow>>(db => db.Holdings.Where(h => h.Quantity != Quantity.Zero)
            .OrderBy(h => h.Lot).ToListAsync())).ConvertAll(h => (h.Quantity.ToDecimal(), h.Lot));
}
