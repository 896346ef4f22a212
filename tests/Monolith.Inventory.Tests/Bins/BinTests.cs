using Monolith.Data;
using Monolith.Inventory.Bins;
using Monolith.Inventory.Bins.ListBins;
using Monolith.Inventory.Bins.ListRelocations;
using Monolith.Inventory.Bins.MoveGoods;
using Monolith.Inventory.Bins.ProposePutAway;
using Monolith.Inventory.Bins.SaveBins;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots.ListLots;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;

namespace Monolith.Inventory.Tests.Bins;

public sealed class BinTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_came_in_is_put_away_and_what_leaves_comes_from_the_nearest_bin(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Ask(new SaveBins(shop.Main, [new("b-2", 2, Capacity: Quantity.Of(6)), new("B-1", 1, Capacity: Quantity.Of(6)), new("C-1",
            3, Storage: StorageKind.Chilled)]));
        await shop.Receive(tea, 10, 1);

        var proposed = await shop.Ask(new ProposePutAway(shop.Main));
        Assert.Equal(10m, proposed.Sum(p => p.Quantity.ToDecimal()));
        Assert.Equal(["B-1", "B-2"], proposed.Select(p => p.Bin!).Order(StringComparer.Ordinal));
        var move = new MoveGoods(Guid.CreateVersion7(), shop.Main, [.. proposed.Select(p => new MoveGoodsLine(tea, p.Quantity, null,
            p.Bin))]);
        await shop.Ask(move);
        await shop.Ask(move);
        Assert.Empty(await shop.Ask(new ProposePutAway(shop.Main)));

        var before = await Lying(shop);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, before["B-1"] + Quantity.Of(1))]));
        Assert.Equal("B-2", Assert.Single(await Lying(shop)).Key);
        await shop.Receive(tea, 2, 1);
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))]));
        Assert.Equal(before["B-2"] - Quantity.Of(1), (await Lying(shop))["B-2"]);
        Assert.Equal(Quantity.Of(1), (await Lying(shop))[""]);
        Assert.Empty(await shop.Doctor());
    }

    [Fact]
    public async Task A_bin_takes_only_what_suits_it_and_gives_only_what_it_holds()
    {
        await using var shop = await StockShop.Open();
        var (tea, ice) = (await shop.Item("TEA"), await shop.Item("ICE"));
        await shop.Ask(new TrackItem(ice, ItemTracking.None, Storage: StorageKind.Frozen));
        await shop.Ask(new SaveBins(shop.Main, [new("A", 1, Capacity: Quantity.Of(4)), new("F", 2, Storage: StorageKind.Frozen)]));
        await shop.Receive(tea, 10, 1);
        await shop.Receive(ice, 10, 1);
        Assert.Equal("inventory.unknown-bin", await shop.Refusal(Move(shop, tea, 1, null, "X")));
        Assert.Equal("inventory.bin-wrong-storage", await shop.Refusal(Move(shop, ice, 1, null, "A")));
        Assert.Equal("inventory.bin-full", await shop.Refusal(Move(shop, tea, 5, null, "A")));
        Assert.Equal("inventory.same-bin", await shop.Refusal(Move(shop, tea, 1, "A", "A")));
        Assert.Equal("inventory.bin-short", await shop.Refusal(Move(shop, tea, 1, "A", null)));
        await shop.Ask(Move(shop, tea, 3, null, "a"));
        Assert.Equal("inventory.bin-has-goods", await shop.Refusal(new SaveBins(shop.Main, [new("A", 1, Active: false)])));
        Assert.Equal("inventory.bin-short", await shop.Refusal(
            new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(4), Bin: "A")])));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(3), Bin: "A")]));
        Assert.Equal(Quantity.Zero, (await shop.Ask(new ListBins(new ListQuery()))).Items[0].Held);
        Assert.Equal("inventory.unknown-bin", await shop.Refusal(
            new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1), UnitCost.Of(1), Bin: "NEW")])));
    }

    [Fact]
    public async Task Fast_goods_far_from_the_door_are_proposed_for_a_nearer_bin()
    {
        await using var shop = await StockShop.Open();
        var (tea, urn) = (await shop.Item("TEA"), await shop.Item("URN"));
        await shop.Ask(new SaveBins(shop.Main, [.. Enumerable.Range(1, 9).Select(i => new BinLine($"A-{i}", i))]));
        await shop.Receive(tea, 100, 1);
        await shop.Receive(urn, 100, 1);
        await shop.Ask(Move(shop, tea, 50, null, "A-9"));
        await shop.Ask(Move(shop, urn, 100, null, "A-1"));
        for (var i = 0; i < 20; i++) await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(tea, Quantity.Of(1))]));
        await shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(urn, Quantity.Of(1))]));
        await shop.With<Inventory.Bins.RankItems.RankItems, int>(r => r.Run(default));

        var list = await shop.Ask(new ListRelocations(shop.Main));
        Assert.Equal(
            [(tea, "A-9", "A-1", SpeedClass.Fast), (urn, "A-1", "A-9", SpeedClass.Slow)],
            list.Lines.Select(l => (l.ItemId, l.FromBin, l.ToBin, l.Speed)));
    }

    [Theory]
    [InlineData(nameof(SpeedClass.Fast), "1")]
    [InlineData(nameof(SpeedClass.Middling), "4")]
    [InlineData(nameof(SpeedClass.Slow), "9")]
    public void What_sells_fast_goes_near_the_door(string speed, string bin)
    {
        var rooms = Enumerable.Range(1, 9).Select(i => new BinRoom($"{i}", i, null, StorageKind.Ambient, null, Quantity.Zero,
            false)).ToList();
        Assert.Equal(bin, PutAwayRules.Place(rooms, Quantity.Of(5), null, StorageKind.Ambient, Enum.Parse<SpeedClass>(speed))[0].Bin);
    }

    [Fact]
    public void Goods_go_to_their_like_then_to_bins_of_their_category_as_far_as_there_is_room()
    {
        BinRoom[] rooms =
        [
            new("ANY", 1, null, StorageKind.Ambient, null, Quantity.Zero, false),
            new("TEA", 2, "tea", StorageKind.Ambient, Quantity.Of(3), Quantity.Zero, false),
            new("SAME", 3, null, StorageKind.Ambient, Quantity.Of(3), Quantity.Of(1), true),
            new("RICE", 4, "rice", StorageKind.Ambient, null, Quantity.Zero, false),
        ];
        Assert.Equal(
            [("SAME", Quantity.Of(2)), ("TEA", Quantity.Of(3)), ("ANY", Quantity.Of(5))],
            PutAwayRules.Place(rooms, Quantity.Of(10), "tea", StorageKind.Ambient, SpeedClass.Fast));
    }

    private static MoveGoods Move(StockShop shop, Guid item, decimal quantity, string? from, string? to) =>
        new(Guid.CreateVersion7(), shop.Main, [new(item, Quantity.Of(quantity), from, to)]);

    private static async Task<Dictionary<string, Quantity>> Lying(StockShop shop) =>
        (await shop.Ask(new ListLots(new ListQuery()))).Items.ToDictionary(r => r.Bin, r => r.Quantity);
}
