using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel;

namespace Monolith.Inventory.Tests.Items;

/// <summary>What somebody who types is shown first.</summary>
public sealed class BestItemsTests
{
    private static readonly string[] Latin = ["milk", "Milch", "tea", "green", "Teabag", "rice 5kg", "Öl", "café"];
    private static readonly string[] Chinese = ["牛奶", "绿茶", "重庆小面", "长城葡萄酒", "番茄酱", "乐事薯片", "银行", "茄子"];

    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task The_code_comes_first_then_codes_and_then_words_that_begin_so_then_parts(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await Save(shop, Item("Z-9", "Buttermilk"), Item("A-1", "Soy milk"), Item("X-MILK", "Oats"), Item("MILK", "Whole"),
            Item("MILK-2", "Half"));
        Assert.Equal(["MILK", "MILK-2", "A-1", "X-MILK", "Z-9"], await Skus(shop, "milk"));
        Assert.Equal(["MILK", "MILK-2"], await Skus(shop, "milk", take: 2));
        Assert.Empty(await Skus(shop, "milk nothing"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Where_few_match_it_finds_what_a_look_at_every_item_finds(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var random = new Random(20261129);
        var all = Enumerable.Range(0, 120).Select(i => Item(
            $"{(char)('A' + random.Next(4))}-{random.Next(10000):0000}-{i}",
            LocalName.Of($"{Latin[random.Next(Latin.Length)]} {Latin[random.Next(Latin.Length)]} {random.Next(20)}")
                .With("zh", Chinese[random.Next(Chinese.Length)] + Chinese[random.Next(Chinese.Length)]),
            active: random.Next(10) > 0)).ToArray();
        await Save(shop, all);
        var infos = all.Select(i => i.ToInfo(1)).Where(i => i.Active).ToList();
        foreach (var text in Enumerable.Range(0, 150).Select(_ => Typed(random, all[random.Next(all.Length)])))
        {
            var pieces = ItemSearch.Pieces(text);
            var plain = infos.Where(i => pieces.All(p => i.Words().Any(w => w.StartsWith(p, StringComparison.Ordinal)))).Select(i => i.Sku);
            Assert.Equal((text, string.Join(' ', plain.Order(StringComparer.Ordinal))),
                (text, string.Join(' ', (await Skus(shop, text, 500)).Order(StringComparer.Ordinal))));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Of_a_text_that_very_many_have_the_likeliest_are_there_all_the_same(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var many = BestItems.MostLines + 200;
        await Save(shop, [.. Enumerable.Range(0, many).Select(i =>
            Item($"T-{i:0000}", i == many - 1 ? "Common thing rare" : "Common thing"))]);
        await Save(shop, Item("Z-1", "Thing"), Item("COMMON", "Z"), Item("COMMON-2", "Z"));

        var page = await shop.With<IItemCatalog, Page<ItemInfo>>(c => c.Best("common", 24, default));
        Assert.Equal(["COMMON", "COMMON-2"], page.Items.Take(2).Select(i => i.Sku));
        Assert.Equal(24, page.Items.Count);
        Assert.Equal([$"T-{many - 1:0000}"], await Skus(shop, "common rare"));
        Assert.Equal(24, (await Skus(shop, "common thing")).Count);
        Assert.Empty(await Skus(shop, "common thing nowhere"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Two_words_that_are_in_many_items_each_and_together_in_one_find_that_one(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var many = BestItems.MostLines + 50;
        await Save(shop, [.. Enumerable.Range(0, many).Select(i => Item($"A-{i:0000}", "Alpha")),
            .. Enumerable.Range(0, many).Select(i => Item($"B-{i:0000}", "Omega")), Item("C-1", "Omega alpha")]);
        Assert.Equal(["C-1"], await Skus(shop, "alpha omega"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_character_that_is_read_in_two_ways_is_found_by_each(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await Save(shop, Item("1", LocalName.Of("x").With("zh", "重庆小面")), Item("2", LocalName.Of("x").With("zh", "长城葡萄酒")),
            Item("3", LocalName.Of("x").With("zh", "乐器行")), Item("4", LocalName.Of("x").With("zh", "番茄酱")));
        foreach (var (text, sku) in new[]
        {
            ("chongqing", "1"), ("zhongqing", "1"), ("cqxm", "1"), ("changcheng", "2"), ("zhangcheng", "2"), ("ccptj", "2"),
            ("yueqihang", "3"), ("leqixing", "3"), ("yqh", "3"), ("fanqiejiang", "4"), ("fqj", "4"),
        })
            Assert.Equal((text, sku), (text, string.Join(' ', await Skus(shop, text))));
    }

    [Fact]
    public void A_name_full_of_such_characters_is_kept_within_bounds()
    {
        var words = ItemSearch.WordsOf(new string('长', 40) + new string('乐', 40), ["1"]);
        Assert.InRange(words.Count, 1, 1500);
        Assert.Contains("changchangch", words);
    }

    private static string Typed(Random random, SaveItem item)
    {
        var source = random.Next(3) switch { 0 => item.Sku, 1 => item.Name.Default, _ => item.Name.In("zh") };
        var from = random.Next(source.Length);
        var part = source.Substring(from, Math.Min(source.Length - from, random.Next(1, 6)));
        return random.Next(3) == 0 ? $"{part} {item.Name.Default[..2]}" : part;
    }

    private static SaveItem Item(string sku, LocalName name, bool active = true) => new(Guid.CreateVersion7(), sku, name, Active: active);

    private static async Task Save(StockShop shop, params SaveItem[] items)
    {
        foreach (var some in items.Chunk(SaveItems.Most))
            Assert.DoesNotContain(await shop.Ask(new SaveItems([.. some.Select(i => new ItemChange(i, null))])), s => s.Error is not null);
    }

    private static async Task<List<string>> Skus(StockShop shop, string text, int take = 24) =>
        [.. (await shop.With<IItemCatalog, Page<ItemInfo>>(c => c.Best(text, take, default))).Items.Select(i => i.Sku)];

    [Fact]
    public void A_name_says_by_itself_what_the_index_says_of_it()
    {
        string[] names = ["矿泉水 500ml", "绿茶", "重庆小面（大）", "青岛啤酒、听装", "女式长裤XL", "牛奶Milk 1L", "Ｍilk牛奶", "参茶 单品", "可乐"];
        var pieces = new HashSet<string>(StringComparer.Ordinal)
        {
            "zzz", "lvcha", "lucha", "kqs", "xiaomian", "milk", "mlk", "500", "niu",
        };
        foreach (var name in names)
            foreach (var end in SearchWords.Of([name], []).Where(e => e.All(char.IsAscii)))
                for (var length = 3; length <= end.Length; length++) pieces.Add(end[..length]);
        foreach (var name in names)
        {
            var ends = SearchWords.Of([name], []);
            foreach (var piece in pieces)
            {
                var isFound = ends.Any(e => e.StartsWith(piece, StringComparison.Ordinal));
                Assert.True(Spoken.Holds(name, piece) == isFound, $"{name}: {piece} is{(isFound ? "" : " not")} in the index");
            }
        }

        Assert.Null(Spoken.Holds("Käse 奶酪", "zzz")); // other letters than these two scripts'
    }
}
