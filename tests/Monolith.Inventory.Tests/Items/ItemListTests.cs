using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Tests.Items;

/// <summary>Many items in one write are judged line by line as one at a time are, and what a list made can be taken back.</summary>
public sealed class ItemListTests
{
    public static TheoryData<EngineKind> Engines => [EngineKind.Sqlite, EngineKind.PostgreSql];

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Good_lines_go_in_and_bad_ones_write_nothing(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var saved = await shop.Ask(new SaveItems([
            New("TEA", "111", "112"), New("RICE", "112"), New("", "113"),
                New("OIL", "114") with { Item = Item("OIL", "114") with { TaxCategory = "none" } },
            New("111"), New("SALT", "115"),
        ]));

        Assert.Equal(
            [null, "inventory.barcode-taken", "input.required", "inventory.unknown-tax-category", "inventory.sku-taken", null], saved
                .Select(s => s.Error?.Code));
        Assert.Equal(["SALT", "TEA"], await shop.With<InventoryDbContext,
            List<string>>(db => db.Items.OrderBy(i => i.Sku).Select(i => i.Sku).ToListAsync()));
        Assert.Equal(["111", "112"], (await Find(shop, "tea"))!.Barcodes);
        Assert.Equal(2, await Events(shop, "inventory.item-saved.v1"));
        Assert.Equal(["item:SALT", "item:TEA"], await Audited(shop));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_list_that_is_sent_again_finds_done_what_it_did(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var list = new SaveItems([New("TEA", "111"), New("RICE", "112")]);
        var first = await shop.Ask(list);
        var again = await shop.Ask(list);

        Assert.Equal(first.Select(s => (s.ItemId, s.Error, s.Item!.Version)), again.Select(s => (s.ItemId, s.Error, s.Item!.Version)));
        Assert.Equal(2, await Events(shop, "inventory.item-saved.v1"));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_change_is_refused_where_another_came_first_and_codes_go_from_line_to_line(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var made = (await shop.Ask(new SaveItems([New("A", "1"), New("B", "2"), New("C", "3")]))).Select(s => s.Item!).ToList();
        await shop.Ask(Change(made[2]) with { Category = "Drinks" });

        var saved = await shop.Ask(new SaveItems([
            new(Change(made[0]) with { Barcodes = ["9"] }, Change(made[0])),
                new(Change(made[1]) with { Barcodes = ["2", "1"], Name = "Bee" }, Change(made[1])),
            new(Change(made[2]) with { Name = "Sea" }, Change(made[2])), New("D", "4"),
        ]));

        Assert.Equal([null, null, "concurrency.changed", null], saved.Select(s => s.Error?.Code));
        Assert.Equal("B", (await Find(shop, "1"))!.Sku);
        Assert.Equal(("Bee", 2L), ((await Find(shop, "2"))!.Name.Default, (await Find(shop, "2"))!.Version));
        Assert.Equal("C", (await Find(shop, "C"))!.Name.Default);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task What_is_taken_back_is_as_if_it_had_never_been_and_may_come_again(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var since = shop.Clock.Now;
        var list = new SaveItems([New("TEA", "111"), New("RICE", "112"), New("OIL", "113")]);
        var made = (await shop.Ask(list)).Select(s => s.Item!).ToList();
        await shop.Receive(made[1].ItemId, 5, 1);
        await shop.Ask(Change(made[2]) with { Category = "Kitchen" });

        var removed = await shop.Ask(new RemoveItems(made.ConvertAll(Change), since));
        Assert.Equal([null, "inventory.item-in-use", "concurrency.changed"], removed.Select(s => s.Error?.Code));
        Assert.Null(await Find(shop, "TEA"));
        Assert.Null(await Find(shop, "111"));
        Assert.Equal("RICE", (await Find(shop, "112"))!.Sku);
        Assert.Equal([null, "inventory.item-in-use", "concurrency.changed"],
            (await shop.Ask(new RemoveItems(made.ConvertAll(Change), since))).Select(s => s.Error?.Code));

        Assert.Null((await shop.Ask(new SaveItems([list.Items[0]])))[0].Error);
        Assert.Equal("TEA", (await Find(shop, "111"))!.Sku);
    }

    [Fact]
    public async Task A_list_is_judged_before_it_is_saved_as_saving_judges_it()
    {
        await using var shop = await StockShop.Open();
        var there = (await shop.Ask(new SaveItems([New("OLD", "1"),
            New("OFF", "2") with { Item = Item("OFF", "2") with { Active = false } }]))).Select(s => s.Item!).ToList();
        ItemChange[] list = [
            new(Change(there[0]) with { Barcodes = [] }, Change(there[0])), New("NEW", "1"), New("NEXT", "1"), New("LAST", "2"),
                New("BAD") with { Item = Item("BAD") with { QuantityDigits = 9 } },
        ];

        var judged = await shop.With<IItemPlanning, IReadOnlyList<Error?>>(async p => await p.Begin().Judge(list, default));
        Assert.Equal([null, null, "inventory.barcode-taken", "inventory.barcode-taken", "input.out-of-range"], judged.Select(e => e?.Code));
        Assert.Equal(("NEW", "OFF"), (judged[2]!.Args["itemSku"], judged[3]!.Args["itemSku"]));
        Assert.Equal("false", judged[3]!.Args["itemActive"]);
        Assert.Equal(judged.Select(e => e?.Message), (await shop.Ask(new SaveItems(list))).Select(s => s.Error?.Message));
    }

    private static ItemChange New(string sku, params string[] barcodes) => new(Item(sku, barcodes), null);

    private static SaveItem Item(string sku, params string[] barcodes) =>
        new(Guid.CreateVersion7(), sku, sku.Length == 0 ? "none" : sku, Barcodes: barcodes);

    private static SaveItem Change(ItemInfo i) =>
        new(i.ItemId, i.Sku, i.Name, i.Unit, i.QuantityDigits, i.Category, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes);

    private static Task<ItemInfo?> Find(StockShop shop, string code) => shop.With<IItemCatalog,
        ItemInfo?>(async c => await c.FindByCode(code, default));

    private static Task<int> Events(StockShop shop, string name) =>
        shop.With<InventoryDbContext, int>(db => db.Set<Monolith.Data.Model.EventRow>().CountAsync(e => e.Name == name));

    private static Task<List<string>> Audited(StockShop shop) =>
        shop.With<InventoryDbContext,
            List<string>>(db => db.Set<AuditRow>().Where(a => a.Action == "inventory.save-items").Select(a => a.Subject)
                .OrderBy(s => s).ToListAsync());
}
