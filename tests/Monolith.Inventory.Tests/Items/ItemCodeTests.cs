using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Text;
using static Monolith.Inventory.Tests.Items.Teas;

namespace Monolith.Inventory.Tests.Items;

/// <summary>A code leads to one item, whatever form it has.</summary>
public sealed class ItemCodeTests
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
}
