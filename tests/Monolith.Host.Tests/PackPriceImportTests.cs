using Monolith.Sales.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Prices of packs come in with the items, go out with the prices, and come back as no change.</summary>
public sealed class PackPriceImportTests
{
    [Fact]
    public async Task A_pack_gets_its_own_price_beside_its_content_or_with_others_in_one_cell()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var made = await TakeIn(shop, "items", ["sku,name,price,pack,pack_size,pack_price", "GUM,Gum,1.25,case,12,13.50"]);
        Assert.Equal((1, 0, 0, 0), Figures(made));
        Assert.Equal(["case=13.50"], await Prices(shop));

        var more = await TakeIn(shop, "items", ["sku,packs,pack_prices", "GUM,case=12; tray=24; 2=48,tray=26.00; case=13.00"]);
        Assert.Equal((0, 1, 0, 0), Figures(more));
        Assert.Equal(["case=13.00", "tray=26.00"], await Prices(shop));

        var again = await TakeIn(shop, "items", ["sku,pack_prices", "GUM,case=13.00"]);
        Assert.Equal((0, 0, 1, 0), Figures(again)); // those that aren't named stay
        Assert.Equal(["case=13.00", "tray=26.00"], await Prices(shop));
    }

    [Theory]
    [InlineData("sku,name,pack_price", "GUM,Gum,13.50", "import.pack-without-unit")]
    [InlineData("sku,name,pack_prices", "GUM,Gum,case=13.50", "import.no-such-pack")]
    [InlineData("sku,name,packs,pack_prices", "GUM,Gum,case=12,case", "import.pack-prices-malformed")]
    [InlineData("sku,name,packs,pack_prices", "GUM,Gum,case=12,case=-1", "import.price-negative")]
    public async Task A_price_of_no_pack_or_that_is_none_refuses_the_line_which_writes_nothing(string head, string line, string code)
    {
        await using var shop = await Start(EngineKind.Sqlite);
        var refused = await TakeIn(shop, "items", [head, line]);
        Assert.Equal((0, 0, 0, 1), Figures(refused));
        Assert.Equal([(2, code)], Refusals(refused));
        Assert.Null(await Item(shop, "GUM"));
    }

    [Fact]
    public async Task The_prices_that_are_exported_come_back_as_no_change_and_the_import_can_be_taken_back()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items", ["sku,name,price,packs", "GUM,Gum,1.25,case=12; Box %3D=6", "TEA,Tea,2,bag=10", "NUT,Nuts,,"]);
        var id = await Applied(shop, "items", ["sku,pack_prices", "GUM,Box %3D=7; case=13.5", "TEA,"]);
        var gum = (await Item(shop, "GUM"))!;
        await shop.Everything.Put(
            $"/api/sales/prices/{Guid.CreateVersion7()}",
            new { itemId = gum.ItemId, amount = "0.99", until = TimeProvider.System.GetUtcNow().AddDays(1) });

        foreach (var form in (string[])["csv", "xlsx"])
        {
            var file = await shop.Everything.Client.GetByteArrayAsync($"/api/sales/prices/export.{form}");
            using var folder = new TempFolder();
            await File.WriteAllBytesAsync(folder.File("prices." + form), file);
            await using var scope = shop.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
            var back = (await scope.ServiceProvider.GetRequiredService<Monolith.Import.Contracts.IImports>()
                .Run(new("items", folder.File("prices." + form), DryRun: true), default)).Value;
            Assert.Equal((0, 0, 3, 0), Figures(back));
        }

        Assert.Equal(["Box ==7.00", "case=13.50"], await Prices(shop));
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
        await Until(shop.Everything, id, "takenBack");
        Assert.Empty(await Prices(shop));
    }

    private static async Task<List<string>> Prices(RunningShop shop)
    {
        var item = (await Item(shop, "GUM"))!;
        await using var scope = shop.Services.CreateAsyncScope();
        var prices = await scope.ServiceProvider.GetRequiredService<IBasePrices>()
            .OfPacks([.. item.Packs.Select(p => (item.ItemId, p.Unit))], TimeProvider.System.GetUtcNow(), default);
        return [.. prices.Select(p => $"{p.Key.Unit}={p.Value}").Order(StringComparer.Ordinal)];
    }
}
