using Monolith.Data;
using Monolith.Inventory.Bins.MoveGoods;
using Monolith.Inventory.Bins.SaveBins;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Lots.ProposeLots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Lots;

/// <summary>Whatever happens to goods that have a lot, and to plain goods that lie in bins: lots and bins add up to the ledger.</summary>
public sealed class HoldingLaws
{
    private const int Steps = 40;

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Lots_and_bins_add_up_to_what_is_there(EngineKind engine)
    {
        foreach (var seed in Enumerable.Range(1, 3)) await Live(engine, seed);
    }

    private static async Task Live(EngineKind engine, int seed)
    {
        await using var shop = await StockShop.Open(engine);
        var random = new Random(seed);
        var (milk, tea, branch, till) = (await shop.Item("MILK"), await shop.Item("TEA"), await shop.Warehouse("SHOP"), new Till(shop));
        await shop.Ask(new TrackItem(milk, ItemTracking.Lot));
        await shop.Ask(new SaveBins(shop.Main, [new("A", 1), new("B", 2), new("C", 3)]));
        var documents = new List<Guid>();
        for (var step = 0; step < Steps; step++)
        {
            shop.Clock.Now += TimeSpan.FromMinutes(1);
            var (item, quantity) = (random.Next(2) == 0 ? milk : tea, Quantity.Of(random.Next(1, 6)));
            switch (random.Next(6))
            {
                case 0 or 1:
                    documents.Add((await shop.Ask(new ReceiveStock(
                        Guid.CreateVersion7(), shop.Main,
                        [new(item, quantity, UnitCost.Of(2), Lot: item == milk ? $"L{random.Next(4)}" : null)]))).DocumentId);
                    break;
                case 2:
                    await shop.AtTheTills(till.Ticket(Till.Sold(item, quantity.ToDecimal())));
                    break;
                case 3 when await Pick(shop, item, quantity) is { } pick:
                    documents.Add((await shop.Ask(new IssueStock(
                        Guid.CreateVersion7(), shop.Main, [new(item, pick.Quantity, Lot: pick.Lot, Bin: pick.Bin)], $"seed {seed}", AllowNegative: true))).DocumentId);
                    break;
                case 4 when await Pick(shop, item, quantity) is { } pick:
                    await shop.Send(new MoveGoods(
                        Guid.CreateVersion7(), shop.Main, [new(item, pick.Quantity, pick.Bin, "ABC"[random.Next(3)].ToString(), pick.Lot)]));
                    await shop.Ask(new TransferStock(
                        Guid.CreateVersion7(), shop.Main, branch, [new(tea, Quantity.Of(1))], "short", AllowNegative: true));
                    break;
                case 5 when documents.Count > 0:
                    await shop.Send(new CancelStockDocument(Guid.CreateVersion7(), documents[random.Next(documents.Count)], "mistake"));
                    break;
            }

            if (step == Steps / 2) await Place(shop, tea);
        }

        Assert.Empty(await shop.Doctor());
        var held = await shop.With<InventoryDbContext, List<HoldingRow>>(db => Task.FromResult(db.Holdings.Where(h => h.WarehouseId == shop.Main).ToList()));
        foreach (var item in held.GroupBy(h => h.ItemId).Where(g => g.Any(h => h.Lot + h.Serial + h.Bin == "")))
            Assert.Equal((await shop.Balance(item.Key)).Quantity, Quantity.Sum(item.Select(h => h.Quantity)));
    }

    // Plain goods are told apart from the day some of them were put into a bin.
    private static async Task Place(StockShop shop, Guid item) => await shop.Send(
        new MoveGoods(Guid.CreateVersion7(), shop.Main, [new(item, Quantity.Of(1), null, "A")]));

    private static async Task<LotPick?> Pick(StockShop shop, Guid item, Quantity quantity) =>
        (await shop.Ask(new ProposeLots(item, shop.Main, quantity))).Picks.FirstOrDefault();
}
