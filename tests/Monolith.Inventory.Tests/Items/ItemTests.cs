using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items.ListItems;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Security;
using static Monolith.Inventory.Tests.Items.Teas;

namespace Monolith.Inventory.Tests.Items;

/// <summary>What an item is, and what about it can be changed.</summary>
public sealed class ItemTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

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
}
