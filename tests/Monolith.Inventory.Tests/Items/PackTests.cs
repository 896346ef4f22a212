using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Tests.Support;
using Monolith.Testing.Shops;

namespace Monolith.Inventory.Tests.Items;

public sealed class PackTests
{
    private static readonly ItemPack Case = new("case", Quantity.Of(12), ["14006381333938"]);

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_item_is_found_by_the_barcode_of_its_case_and_by_a_part_of_it(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var saved = await shop.Ask(Cola(Case with { ForBuying = true }));
        var found = await shop.With<IItemCatalog, ItemInfo?>(async c => await c.FindByCode("]C1 1400638 1333938", default));
        Assert.Equal(saved.ItemId, found!.ItemId);
        Assert.Equal(("case", Quantity.Of(12), true),
            (found.PackOf("14006381333938")!.Unit, found.Packs[0].Size, found.Packs[0].ForBuying));
        Assert.Null(found.PackOf("4006381333931"));
        Assert.Equal(1, await shop.With<IItemCatalog, int>(async c => (await c.Search("1333938", 0, 10, default)).Total));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Packs_change_come_and_go_and_a_code_moves_from_one_unit_to_another(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var item = Cola(Case, new("tray", Quantity.Of(24)));
        await shop.Ask(item);
        var changed = await shop.Ask(item with { Barcodes = [],
            Packs = [Case with { Size = Quantity.Of(10), Barcodes = ["4006381333931"] }] });
        Assert.Equal(("case", Quantity.Of(10)), (Assert.Single(changed.Packs).Unit, changed.Packs[0].Size));
        var found = await shop.With<IItemCatalog, ItemInfo?>(async c => await c.FindByCode("4006381333931", default));
        Assert.Equal("case", found!.PackOf("4006381333931")!.Unit);
        Assert.Null(await shop.With<IItemCatalog, ItemInfo?>(async c => await c.FindByCode("14006381333938", default)));
        Assert.Empty((await shop.Ask(item with { Packs = null })).Packs);
    }

    [Fact]
    public async Task A_code_leads_to_one_unit_of_one_item()
    {
        await using var shop = await StockShop.Open();
        await shop.Ask(Cola(Case));
        Assert.Equal("inventory.barcode-taken",
            await shop.Refusal(new SaveItem(Guid.CreateVersion7(), "T", "Tea", Barcodes: ["14006381333938"])));
        Assert.Equal("inventory.barcode-taken", await shop.Refusal(
            new SaveItem(Guid.CreateVersion7(), "T", "Tea", Packs: [new("box", Quantity.Of(6), ["COLA"])])));
        Assert.Equal("inventory.barcode-twice", await shop.Refusal(Cola(Case with { Barcodes = ["04006381333931"] })));
        Assert.Equal("inventory.barcode-twice", await shop.Refusal(Cola(Case, new("tray", Quantity.Of(24), ["1 4006381333938"]))));
    }

    [Theory]
    [InlineData("case", "0", "inventory.pack-size")]
    [InlineData("case", "-1", "inventory.pack-size")]
    [InlineData("case", "1000001", "inventory.pack-size")]
    [InlineData("case", "1.5", "inventory.pack-size")]
    [InlineData("Pcs ", "12", "inventory.pack-is-unit")]
    [InlineData(" ", "12", "input.required")]
    [InlineData("a word of more than twenty", "12", "input.too-long")]
    public async Task What_is_no_pack_is_refused(string unit, string size, string code)
    {
        await using var shop = await StockShop.Open();
        Assert.Equal(code, await shop.Refusal(Cola(new ItemPack(unit, Quantity.Parse(size)))));
        Assert.Equal(0, await shop.With<IItemCatalog, int>(async c => (await c.Search(null, 0, 10, default)).Total));
    }

    [Fact]
    public async Task Two_packs_of_one_word_two_defaults_and_packs_of_a_service_are_refused()
    {
        await using var shop = await StockShop.Open();
        Assert.Equal("inventory.pack-twice", await shop.Refusal(Cola(Case, new("CASE", Quantity.Of(24)))));
        Assert.Equal("inventory.pack-default-twice", await shop.Refusal(
            Cola(Case with { ForSelling = true }, new("tray", Quantity.Of(24), ForSelling: true))));
        Assert.Equal("inventory.pack-of-service", await shop.Refusal(Cola(Case) with { IsService = true }));
        Assert.Equal("inventory.too-many-packs", await shop.Refusal(
            Cola([.. Enumerable.Range(1, 21).Select(n => new ItemPack($"p{n}", Quantity.Of(n)))])));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Stock_is_moved_by_the_case_and_counted_by_the_piece(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var item = await shop.Ask(Cola(Case));
        var received = await shop.Ask(new ReceiveStock(
            Guid.CreateVersion7(), shop.Main, [new(item.ItemId, Quantity.Of(3), UnitCost.Of(10), "Case")]));
        var line = Assert.Single(received.Lines);
        Assert.Equal((Quantity.Of(36), "case", Quantity.Of(3), Money.Of(30)),
            (line.Quantity, line.EntryUnit, line.EntryQuantity, line.Value));
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(item.ItemId, Quantity.Of(-0.5m), "case")], "broken",
            Scrap: true));
        Assert.Equal(Quantity.Of(30), (await shop.Balance(item.ItemId)).Quantity);
        Assert.Equal([("case", Quantity.Of(3)), ("case", Quantity.Of(0.5m))],
            (await shop.Ledger()).Select(r => (r.EntryUnit, r.EntryQuantity!.Value)));

        Assert.Equal("inventory.unknown-pack", await shop.Refusal(
            new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(item.ItemId, Quantity.Of(1), "pallet")], "x")));
        Assert.Equal("inventory.quantity-digits", await shop.Refusal(
            new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(item.ItemId, Quantity.Of(0.3m), "case")], "x")));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_pack_that_was_used_stays_as_it_is_and_another_one_can_be_added(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var item = Cola(Case);
        await shop.Ask(item);
        await shop.Ask(new ReceiveStock(Guid.CreateVersion7(), shop.Main, [new(item.ItemId, Quantity.Of(1), UnitCost.Of(10), "case")]));
        Assert.Equal("inventory.pack-used", await shop.Refusal(item with { Packs = [] }));
        Assert.Equal("inventory.pack-used", await shop.Refusal(item with { Packs = [Case with { Size = Quantity.Of(24) }] }));
        var more = await shop.Ask(item with { Packs = [Case with { Barcodes = [] }, new("case 24", Quantity.Of(24), Case.Barcodes)] });
        Assert.Equal(["case", "case 24"], more.Packs.Select(p => p.Unit));
    }

    [Fact]
    public async Task A_list_of_items_brings_its_packs_along()
    {
        await using var shop = await StockShop.Open();
        var item = Cola(Case);
        Assert.Null((await shop.Ask(new SaveItems([new(item, null)])))[0].Error);
        var plan = await shop.With<IItemPlanning, bool>(async planning =>
        {
            var list = planning.Begin();
            var there = (await list.Find(["COLA"], default))["COLA"];
            return list.IsSame(there, item) && !list.IsSame(there, item with { Packs = [Case with { Size = Quantity.Of(6) }] });
        });
        Assert.True(plan);
        Assert.Null((await shop.Ask(new SaveItems([new(item with { Packs = [Case with { Size = Quantity.Of(6) }] }, item)])))[0].Error);
        var now = await shop.With<IItemCatalog, ItemInfo?>(async c => await c.Find(item.ItemId, default));
        Assert.Equal(Quantity.Of(6), now!.PackOf("14006381333938")!.Size);
    }

    [Fact]
    public void Packs_in_one_cell_are_read_as_they_were_written_whatever_their_words_and_codes_hold()
    {
        var random = new Random(48);
        const string Signs = "abcXYZ019 =|;%&+<\u7bb1\u4ef6";
        for (var round = 0; round < 500; round++)
        {
            var packs = Enumerable.Range(0, random.Next(0, 4)).Select(n => new ItemPack(
                $"u{n}{Text()}", Quantity.FromScaled(random.NextInt64(1, 1_000_000_000_000)),
                [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => $"c{Text()}e")], random.Next(2) == 0, random.Next(2) == 0)).ToList();
            var read = PackText.Read(PackText.Write(packs))!;
            Assert.Equal(packs.Select(Plain), read.Select(Plain));
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(0, 6)).Select(_ => Signs[random.Next(Signs.Length)])).Trim();
        static string Plain(ItemPack p) => $"{p.Unit}/{p.Size}/{string.Join(',', p.Barcodes!)}/{p.ForBuying}/{p.ForSelling}";
    }

    [Theory]
    [InlineData("case")]
    [InlineData("case=")]
    [InlineData("=12")]
    [InlineData("case=a dozen")]
    [InlineData("case=12==give")]
    [InlineData("case=12=1=buy=sell")]
    public void What_names_no_packs_is_none(string text) => Assert.Null(PackText.Read(text));

    private static SaveItem Cola(params ItemPack[] packs) => new(Id, "COLA", "Cola", Barcodes: ["4006381333931"], Packs: packs);

    private static readonly Guid Id = Guid.CreateVersion7();
}
