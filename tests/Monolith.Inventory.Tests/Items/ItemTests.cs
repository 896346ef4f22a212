using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Items.ListItems;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Tests.Items;

public sealed class ItemTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task An_item_is_found_by_SKU_and_barcode_whatever_the_letter_case(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var saved = await shop.Ask(Tea("Tea-01", "4006381333931", "4006381333932", "inhouse-7"));
        Assert.Equal(["4006381333931", "4006381333932", "inhouse-7"], saved.Barcodes);
        Assert.Equal(["4006381333932"], saved.DoubtfulBarcodes);
        foreach (var code in new[] { "tea-01", " TEA-01 ", "4006381333931", "InHouse-7" })
        {
            Assert.Equal(saved.ItemId, (await shop.Ask(new GetItemByCode(code))).ItemId);
            Assert.Equal(saved.ItemId, (await shop.Ask(new GetItemByCode(code))).ItemId); // and once more from memory
        }

        Assert.Equal("inventory.unknown-item", await shop.Refusal(new GetItemByCode("tea-02")));
        Assert.Equal("inventory.unknown-item", await shop.Refusal(new GetItemByCode(new('9', 5000))));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_code_leads_to_one_item(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await shop.Ask(Tea("TEA", "111"));
        Assert.Equal("inventory.sku-taken", await shop.Refusal(Tea("tea")));
        Assert.Equal("inventory.barcode-taken", await shop.Refusal(Tea("RICE", "222", "111")));
        Assert.Equal("inventory.sku-taken", await shop.Refusal(Tea("111")));
        Assert.Equal("inventory.barcode-taken", await shop.Refusal(Tea("RICE", "Tea")));
        Assert.Equal((1, 1), await shop.With<InventoryDbContext, (int, int)>(async db => (await db.Items.CountAsync(), await db.Barcodes.CountAsync())));
        Assert.Null(await Find(shop, "222"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task One_barcode_is_one_code_in_all_its_forms(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var item = await shop.Ask(Tea("F-UPC", "012345678905", " 0012345678905"));
        Assert.Equal(["012345678905"], item.Barcodes);
        foreach (var form in new[] { "012345678905", "0012345678905", "00012345678905", "０１２３４５６７８９０５", "012345 678905",
            "]E00012345678905", "f-upc " })
            Assert.Equal("F-UPC", (await Find(shop, form))?.Sku);
        Assert.Equal("inventory.barcode-taken", await shop.Refusal(Tea("F-UPC2", "0012345678905")));
        Assert.Equal("inventory.sku-taken", await shop.Refusal(Tea("00012345678905")));

        await shop.Ask(Tea("RULER", "0036000291452"));
        Assert.Equal("RULER", (await Find(shop, "036000291452"))?.Sku);
        await shop.Ask(Tea("BANANA", "4011"));
        await shop.Ask(Tea("KITE", "0000000004015"));
        Assert.Equal("BANANA", (await Find(shop, "4011"))?.Sku);
        Assert.Equal("KITE", (await Find(shop, "00000000004015"))?.Sku);
        Assert.Null(await Find(shop, "4015"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Categories_and_units_are_written_as_by_the_first(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var first = Tea("TEA-0") with { Category = "Drinks", Unit = "Crate" };
        await shop.Ask(first);
        foreach (var (n, (category, unit)) in new[] { ("drinks", "crate"), ("DRINKS_", "CRATE."), ("Ｄｒｉｎｋｓ", " Ｃｒａｔｅ"),
            (" ¡Drinks! ", "crate") }.Index())
        {
            var saved = await shop.Ask(Tea($"TEA-{n + 1}") with { Category = category, Unit = unit });
            Assert.Equal(("Drinks", "Crate"), (saved.Category, saved.Unit));
        }

        Assert.Equal(["Drinks"], await shop.Ask(new ListCategories()));
        Assert.Equal(5, (await shop.Ask(new ListItems(new ListQuery().With("category", "ｄｒｉｎｋｓ")))).Total);
        Assert.Equal("Hot  drinks", (await shop.Ask(Tea("TEA-6") with { Category = "Hot  drinks" })).Category);
        Assert.Equal("Hot  drinks", (await shop.Ask(Tea("TEA-7") with { Category = "hot drinks" })).Category);
        Assert.Equal(["kg", "pcs"], [(await shop.Ask(Tea("TEA-8") with { Unit = "KG" })).Unit,
            (await shop.Ask(Tea("TEA-9") with { Unit = "Pcs." })).Unit]);

        // Another spelling of the same unit changes nothing that movements rest on.
        await shop.Receive(first.ItemId, 1, 1);
        Assert.Equal("Crate", (await shop.Ask(first with { Unit = "CRATE", Name = "Other" })).Unit);
    }

    [Fact]
    public async Task Who_holds_a_code_is_named_and_that_it_is_inactive()
    {
        await using var shop = await StockShop.Open();
        var gone = Tea("OLD-1", "2900000000018") with { Name = LocalName.Of("Old tea"), Active = false };
        await shop.Ask(gone);
        var refused = (await shop.Send(Tea("NEW-1", "2900000000018"))).Error!;
        var texts = new JsonTexts([typeof(InventoryModule).Assembly]);
        Assert.Equal("inventory.barcode-taken", refused.Code);
        Assert.Equal(("OLD-1", gone.ItemId.ToString(), "false"),
            (refused.Args["itemSku"], refused.Args["itemId"], refused.Args["itemActive"]));
        Assert.Equal(
            "The code '2900000000018' leads to an inactive item: OLD-1, Old tea. Make that one active again, "
            + "or take the code off it first.",
            texts.Of(refused));
        await shop.Ask(gone with { Active = true });
        Assert.Equal("The code '2900000000018' leads to another item already: OLD-1, Old tea.",
            texts.Of((await shop.Send(Tea("NEW-1", "2900000000018"))).Error!));
        Assert.Equal("The code 'old-1' leads to another item already: OLD-1, Old tea.", texts.Of((await shop.Send(Tea("old-1"))).Error!));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_change_is_seen_at_once_and_a_barcode_can_move_to_another_item(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (Tea("TEA", "111"), Tea("RICE", "222"));
        await shop.Ask(tea);
        await shop.Ask(rice);
        Assert.Equal("TEA", (await Find(shop, "111"))?.Sku);
        Assert.Equal(2, (await shop.Ask(tea with { Barcodes = [], Name = "Green tea" })).Version);
        Assert.Null(await Find(shop, "111"));
        Assert.Equal("Green tea", (await Find(shop, "tea"))?.Name);
        await shop.Ask(rice with { Barcodes = ["111", "222"] });
        Assert.Equal("RICE", (await Find(shop, "111"))?.Sku);
        await shop.Ask(rice with { Active = false });
        Assert.Null(await Find(shop, "222"));
        Assert.Equal("concurrency.changed", await shop.Refusal(rice with { IfVersion = 1 }));
    }

    [Fact]
    public async Task A_repeated_request_does_not_bring_the_old_item_back()
    {
        await using var shop = await StockShop.Open();
        var tea = Tea("TEA");
        await Keyed(tea with { Name = "First" });
        await shop.Ask(tea with { Name = "Second" });
        Assert.Equal("First", (await Keyed(tea with { Name = "First" })).Name);
        Assert.Equal("Second", (await Find(shop, "TEA"))?.Name);

        Task<ItemInfo> Keyed(SaveItem save) => shop.With<IServiceProvider, ItemInfo>(async services =>
        {
            (services.GetRequiredService<RequestKey>().Key, services.GetRequiredService<RequestKey>().Fingerprint) = ("again", "same");
            return (await services.GetRequiredService<ISender>().Send(save)).Value;
        });
    }

    [Fact]
    public async Task A_change_by_another_process_is_seen_within_seconds()
    {
        await using var shop = await StockShop.Open();
        var tea = Tea("TEA", "111");
        await shop.Ask(tea);
        var clock = new Ticks();
        await shop.With<IServiceProvider, int>(async services =>
        {
            // A second process has a mirror of its own over the same database and hears no signal of the first.
            using var mirror = new ItemMirror(services.GetRequiredService<IServiceScopeFactory>(), new MirrorSignals(), clock);
            var catalog = new ItemCatalog(services.GetRequiredService<InventoryDbContext>(), mirror);
            Assert.Equal("Tea", (await catalog.FindByCode("111", default))?.Name);
            await shop.Ask(tea with { Name = "Green tea" });
            Assert.Equal("Tea", (await catalog.FindByCode("111", default))?.Name);
            clock.Now += 3 * clock.TimestampFrequency;
            Assert.Equal("Green tea", (await catalog.FindByCode("111", default))?.Name);
            return 0;
        });
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_barcode_that_moves_to_another_item_leads_there_at_once(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, milk) = (Tea("TEA", "111", "112"), Tea("MILK", "222"));
        await shop.Ask(tea);
        await shop.Ask(milk);
        Assert.Equal("TEA", await Found("111"));

        await shop.Ask(tea with { Barcodes = ["112"] });
        Assert.Null(await Found("111"));
        await shop.Ask(milk with { Barcodes = ["222", "111"] });
        Assert.Equal("MILK", await Found("111"));
        Assert.Equal("TEA", await Found("112"));
        Assert.Equal("MILK", await Found("222"));

        async Task<string?> Found(string code) => await shop.With<IItemCatalog, string?>(async c => (await c.FindByCode(code, default))?.Sku);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Many_codes_are_found_as_each_alone(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await shop.Ask(Tea("TEA", "111", "abc"));
        await shop.Ask(Tea("MILK", "222"));
        await shop.Ask(Tea("GONE", "333") with { Active = false });
        string[] codes = ["tea", "111", " Abc ", "milk", "GONE", "333", "nothing", "", new('x', 300)];
        await shop.With<IServiceProvider, int>(async services =>
        {
            foreach (var round in (string[])["from the database", "from memory"])
            {
                var found = await services.GetRequiredService<IItemCatalog>().FindManyByCode(codes, default);
                Assert.Equal(["TEA", "TEA", "TEA", "MILK"], codes.Where(found.ContainsKey).Select(c => found[c].Sku));
                foreach (var code in codes) Assert.Equal((await services.GetRequiredService<IItemCatalog>().FindByCode(code, default))?.Sku, found.GetValueOrDefault(code)?.Sku);
            }

            return 0;
        });
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_movements_rest_on_stays_once_there_are_some(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = Tea("TEA") with { QuantityDigits = 2 };
        await shop.Ask(tea);
        await shop.Ask(tea with { Unit = "kg", Costing = CostingMethod.Fifo });
        await shop.Receive(tea.ItemId, 1, 1);
        var kilos = tea with { Unit = "kg", Costing = CostingMethod.Fifo };
        foreach (var change in new[] { kilos with { Unit = "pcs" }, kilos with { Costing = CostingMethod.Average }, kilos with { IsService = true }, kilos with { QuantityDigits = 1 } })
            Assert.Equal("inventory.item-has-movements", await shop.Refusal(change));
        Assert.Equal(3, (await shop.Ask(kilos with { QuantityDigits = 3, Name = "Other" })).QuantityDigits);
    }

    [Fact]
    public async Task Bad_items_are_refused_each_with_its_code()
    {
        await using var shop = await StockShop.Open();
        var tea = Tea("TEA");
        Assert.Equal("input.required", await shop.Refusal(tea with { ItemId = Guid.Empty }));
        Assert.Equal("input.required", await shop.Refusal(tea with { Sku = " " }));
        Assert.Equal("input.too-long", await shop.Refusal(tea with { Sku = new('x', 61) }));
        Assert.Equal("input.malformed", await shop.Refusal(tea with { Sku = "A\tB" }));
        Assert.Equal("input.malformed", await shop.Refusal(tea with { Sku = "\u200b\u200d" }));
        Assert.Equal("input.malformed", await shop.Refusal(tea with { Barcodes = [new('ﷺ', 10)] }));
        Assert.Equal("input.required", await shop.Refusal(tea with { Name = "" }));
        Assert.Equal("input.required", await shop.Refusal(tea with { Name = default(LocalName).With("zh", "茶") }));
        var everywhere = Enumerable.Range('a', 10).Aggregate(LocalName.Of("Tea"), (name, letter) => name.With($"x{(char)letter}", new('茶', 200)));
        Assert.Equal("input.too-long", await shop.Refusal(tea with { Name = everywhere }));
        Assert.Equal("input.out-of-range", await shop.Refusal(tea with { QuantityDigits = 7 }));
        Assert.Equal("input.malformed", await shop.Refusal(tea with { Costing = (CostingMethod)9 }));
        Assert.Equal("inventory.too-many-barcodes", await shop.Refusal(tea with { Barcodes = Enumerable.Range(0, 51).Select(i => $"B{i}").ToList() }));
        Assert.Equal("input.too-long", await shop.Refusal(tea with { Barcodes = [new('1', 61)] }));
        Assert.Equal("inventory.unknown-tax-category", await shop.Refusal(tea with { TaxCategory = "luxury" }));
        Assert.Equal(0, await shop.With<InventoryDbContext, int>(db => db.Items.CountAsync()));
        shop.Actor = new("p", "Person", ActorKind.User, "test", new HashSet<string> { InventoryPermissions.View });
        Assert.Equal("security.permission-missing", await shop.Refusal(tea));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_third_language_is_data(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        await shop.Ask(Tea("T-100") with { Name = LocalName.Of("Green tea").With("zh", "绿茶").With("de", "Grüner Tee") });
        await shop.Ask(Tea("T-200") with { Name = "Denim" });
        var listed = Assert.Single((await shop.Ask(new ListItems(new("GRÜNER")))).Items);
        Assert.Equal(("Grüner Tee", "绿茶", "Green tea"), (listed.Name.In("de"), listed.Name.In("zh"), listed.Name.In("fr")));
        Assert.Equal(["T-200", "T-100"], (await shop.Ask(new ListItems(new(Sort: "name")))).Items.Select(i => i.Sku));
        // The letters that stand for a language are no part of a name.
        Assert.Equal(["T-200"], (await shop.Ask(new ListItems(new("de")))).Items.Select(i => i.Sku));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task After_a_start_the_first_scan_of_every_item_is_answered_from_memory(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        foreach (var n in Enumerable.Range(1, 3)) await shop.Ask(Tea($"TEA-{n}", $"55500{n}"));
        using var mirror = await shop.With<IServiceProvider, ItemMirror>(s => Task.FromResult(
            new ItemMirror(s.GetRequiredService<IServiceScopeFactory>(), new MirrorSignals(), TimeProvider.System)));
        Assert.Null(mirror.FindByCode("555003"));

        await new ItemsReady(mirror).Make(default);
        Assert.Equal(["TEA-1", "TEA-2", "TEA-3"], new[] { "555001", "555002", "TEA-3" }.Select(code => mirror.FindByCode(code)?.Sku));
    }

    [Fact]
    public async Task Every_change_of_an_item_stands_in_its_audit()
    {
        await using var shop = await StockShop.Open();
        var tea = Tea("TEA", "111");
        await shop.Ask(tea);
        await shop.Ask(tea with { Name = "Green tea" });
        var changes = await shop.Ask(new ReadItemChanges(tea.ItemId));
        Assert.Contains(changes, c => c.Subject == "barcode:111");
        Assert.Contains("Green tea", changes[0].After, StringComparison.Ordinal);
    }

    private static SaveItem Tea(string sku, params string[] barcodes) => new(Guid.CreateVersion7(), sku, "Tea", Barcodes: barcodes);

    private static async Task<ItemInfo?> Find(StockShop shop, string code) => await shop.With<IItemCatalog, ItemInfo?>(c => c.FindByCode(code, default).AsTask());

    private sealed class Ticks : TimeProvider
    {
        public long Now { get; set; } = 1;

        public override long GetTimestamp() => Now;
    }
}
