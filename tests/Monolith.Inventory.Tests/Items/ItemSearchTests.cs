using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Items.ListItems;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Tests.Items;

public sealed class ItemSearchTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Items_are_found_by_parts_of_codes_and_of_names_in_every_language(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await Item(shop, "F-UPC", "Ruler", "012345678905");
        await Item(shop, "F-UPC2", "x");
        await Item(shop, "T-100", LocalName.Of("Green tea 100%").With("zh", "绿茶").With("de", "Grüner Tee"), "4006381333931", "In House 7");
        await Item(shop, "T-200", LocalName.Of("Vollmilch").With("zh", "蒙牛纯牛奶250ml"));
        await Item(shop, "GONE", "Rice", active: false);

        foreach (var (text, skus) in new (string, string[])[]
        {
            ("8905", ["F-UPC"]), ("0123456", ["F-UPC"]), ("4567", ["F-UPC"]), ("UPC", ["F-UPC", "F-UPC2"]), ("upc2", ["F-UPC2"]),
            ("0012345678905", ["F-UPC"]), ("00012345678905", ["F-UPC"]), ("012345 678905", ["F-UPC"]), ("]E00012345678905", ["F-UPC"]),
                ("０１２３４５６", ["F-UPC"]),
            ("t-", ["T-100", "T-200"]), ("house", ["T-100"]), ("3339", ["T-100"]), ("TEA green", ["T-100"]), ("100%", ["T-100"]),
                ("_", []), ("0%", ["T-100"]),
            ("grün", ["T-100"]), ("gruner", ["T-100"]), ("milch", ["T-200"]), ("ilc", ["T-200"]), ("绿", ["T-100"]), ("牛奶", ["T-200"]),
                ("奶250", ["T-200"]),
            ("lucha", ["T-100"]), ("lvcha", ["T-100"]), ("niunai", ["T-200"]), ("niun", ["T-200"]), ("nn", ["T-200"]), ("mncnn", ["T-200"]),
                ("MengNiu", ["T-200"]), ("iunai", []),
            ("rice", []), ("nothing", []), ("tea nothing", []), ("", ["F-UPC", "F-UPC2", "T-100", "T-200"]),
        })
            Assert.Equal((text, string.Join(' ', skus)), (text, string.Join(' ', await Skus(shop, text))));

        Assert.Equal(["GONE"], (await shop.Ask(new ListItems(new("rice")))).Items.Select(i => i.Sku));
        var hits = await shop.With<IEnumerable<ISearchSource>, IReadOnlyList<SearchHit>>(s => s.Single().Search("8905", 5, default));
        Assert.Equal("F-UPC", hits.Single().Detail);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_an_item_was_called_before_finds_it_no_more(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var id = await Item(shop, "T-1", "Green tea", "4006381333931");
        await shop.Ask(new SaveItem(id, "T-2", "Black tea", Barcodes: ["96385074"]));
        Assert.Equal(["", "T-2", "T-2", "", "T-2", ""], await All("green", "black", "tea", "3339", "8507", "t-1"));
        await shop.Ask(new SaveItem(id, "T-2", "Black tea", Barcodes: ["96385074"]));
        var parts = await shop.With<InventoryDbContext, List<string>>(db => db.Set<FoundPart<ItemRow>>().Select(p => p.Part).ToListAsync());
        Assert.Equal(ItemSearch.WordsOf("Black tea", ["T-2", "96385074"]).Order(StringComparer.Ordinal),
            parts.Order(StringComparer.Ordinal));

        async Task<List<string>> All(params string[] texts)
        {
            var found = new List<string>();
            foreach (var text in texts) found.Add(string.Join(' ', await Skus(shop, text)));
            return found;
        }
    }

    [Fact]
    public async Task The_doctor_names_an_item_that_no_search_finds()
    {
        await using var shop = await StockShop.Open();
        var id = await Item(shop, "T-1", "Tea");
        Assert.Empty(await Lost());
        await shop.Change(async db =>
        {
            await db.Execute("UPDATE inv_items SET find_no = 0", [], default);
            await db.Execute("DELETE FROM inv_item_parts", [], default);
        });
        Assert.Equal("T-1", Assert.Single(Assert.Single(await Lost()).Args));
        Assert.Empty(await Skus(shop, "tea"));
        await shop.Ask(new SaveItem(id, "T-1", "Tea"));
        Assert.Empty(await Lost());
        Assert.Equal(["T-1"], await Skus(shop, "tea"));

        Task<IReadOnlyList<Sentence>> Lost() => shop.With<IEnumerable<IDoctorCheck>, IReadOnlyList<Sentence>>(
            checks => checks.Single(c => c.Name == "inventory.items-are-found").Run(default));
    }

    [Fact]
    public async Task Stock_is_found_by_what_its_items_are_found_by()
    {
        await using var shop = await StockShop.Open();
        var tea = await Item(shop, "T-1", LocalName.Of("Tea").With("zh", "绿茶"), "4006381333931");
        var milk = await Item(shop, "M-1", "Milk");
        foreach (var item in new[] { tea, milk }) await shop.Receive(item, 1, 1);
        foreach (var text in new[] { "3339", "lc", "t-1", "绿" })
            Assert.Equal((text, "T-1"), (text, Assert.Single((await shop.Ask(new ListStock(new(text)))).Items).Sku));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_search_reads_its_index_and_not_the_items(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        if (engine != EngineKind.Sqlite) return;
        var plan = await shop.With<InventoryDbContext, List<string>>(async db =>
        {
            var sql = ItemSearch.Matching(db, "8905").OrderBy(i => i.SkuKey).Take(24).Select(i => i.Id).ToQueryString();
            var parameters = sql.Split('\n').Where(l => l.StartsWith(".param", StringComparison.Ordinal)).Select(l => l.Split(' '))
                .ToList();
            var text = string.Join('\n', sql.Split('\n').Where(l => !l.StartsWith(".param", StringComparison.Ordinal)));
            foreach (var p in parameters) text = text.Replace(p[2], p[3].Trim(), StringComparison.Ordinal);
            var lines = new List<string>();
            await db.Read("EXPLAIN QUERY PLAN " + text, [], row => lines.Add(row.GetString(3)), default);
            return lines;
        });
        Assert.Contains(plan, line => line.Contains("inv_item_parts", StringComparison.Ordinal)
            || line.Contains("SEARCH i0 USING PRIMARY KEY", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN i", StringComparison.Ordinal)
            && !line.Contains("INDEX", StringComparison.Ordinal));
    }

    private static async Task<Guid> Item(StockShop shop, string sku, LocalName name, params string[] barcodes) =>
        await Item(shop, sku, name, true, barcodes);

    private static async Task<Guid> Item(StockShop shop, string sku, LocalName name, bool active, params string[] barcodes) =>
        (await shop.Ask(new SaveItem(Guid.CreateVersion7(), sku, name, Active: active, Barcodes: barcodes))).ItemId;

    private static async Task<IEnumerable<string>> Skus(StockShop shop, string text) =>
        (await shop.With<IItemCatalog, Page<ItemInfo>>(c => c.Search(text, 0, 10, default))).Items.Select(i => i.Sku);
}
