using Monolith.Inventory.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>What the shop says of items beside names and prices, and what suppliers say of them, from files.</summary>
public sealed class MasterImportTests
{
    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Details_and_own_fields_come_in_by_column_and_go_out_as_they_came(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await Field(shop, "material", "choice", "Cotton", "Wool");
        await Field(shop, "since", "day");
        string[] lines = ["sku,name,brand,specification,origin,field:material,Field: Since",
            "A,Shirt,Green Hill,Crew neck,Hangzhou,cotton,2026-03-01",
            "B,Scarf,,,,Silk,", "C,Hat,,,,,"];
        Assert.Equal((2, 0, 0, 1), Figures(await TakeIn(shop, "items", lines)));
        var shirt = (await Item(shop, "A"))!;
        Assert.Equal(("Green Hill", "Crew neck", "Hangzhou"), (shirt.Brand, shirt.Specification, shirt.Origin));
        Assert.Equal([("material", "Cotton"), ("since", "2026-03-01")], shirt.Fields.Select(f => (f.Key, f.Value)));
        Assert.Equal((0, 0, 2, 1), Figures(await TakeIn(shop, "items", lines)));

        Assert.Equal((0, 1, 0, 0), Figures(await TakeIn(shop, "items", ["sku,fields", "A,material=Wool; since="])));
        Assert.Equal("Wool", (await Item(shop, "A"))!.Fields["material"]);
        var export = await shop.Everything.Client.GetStringAsync("/api/inventory/items/export.csv?field=material%3Dwool");
        Assert.Contains("field:material,field:since", export, StringComparison.Ordinal);
        Assert.Equal(2, export.TrimEnd().Split('\n').Length);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Variants_of_a_style_come_in_by_its_code_and_their_values(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var style = Guid.CreateVersion7();
        Assert.Equal(200, (await shop.Everything.Put($"/api/inventory/styles/{style}", new
        {
            code = "TEE", name = "T-shirt",
            axes = new[] { new { name = "Size", values = new[] { "S", "M" } }, new { name = "Colour", values = new[] { "Red", "Blue" } } },
        })).Status);
        string[] lines = ["sku,name,style,variant", "T1,T-shirt S red,tee,s/red", "T2,T-shirt M red,TEE,M / Red", "T3,Again,TEE,M / Red",
            "T4,Wrong,TEE,XL / Red", "T5,Wrong,SOCK,S"];
        Assert.Equal((2, 0, 0, 3), Figures(await TakeIn(shop, "items", lines)));
        Assert.Equal((style, "S / Red"), ((await Item(shop, "T1"))!.StyleId, (await Item(shop, "T1"))!.Variant));
        Assert.Equal((0, 0, 2, 3), Figures(await TakeIn(shop, "items", lines)));
        Assert.Equal(2, (await shop.Everything.Get($"/api/inventory/items?style={style}")).Items.Count);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task What_suppliers_sell_comes_in_goes_out_and_is_taken_back(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name,pack,pack_size", "TEA,Tea,case,12", "RICE,Rice,,"]);
        await TakeIn(shop, "suppliers", ["code,name", "ACME,Acme"]);
        string[] lines = ["supplier,sku,code,unit,cost,lead_days,minimum,preferred", "acme,tea,A-77 81,case,87.00,5,2,1", "ACME,RICE,,,,,,",
            "NONE,TEA,,,,,,", "ACME,SALT,,,,,,", "ACME,RICE,X,,,,,"];
        var id = await Applied(shop, "supplier-items", lines);
        Assert.Equal((0, 0, 2, 3), Figures(await TakeIn(shop, "supplier-items", lines)));
        Assert.Equal((0, 0, 0, 1), Figures(await TakeIn(shop, "supplier-items", ["supplier,sku,unit", "ACME,TEA,tray"])));
        var sold = (await shop.Everything.Get("/api/purchasing/supplier-items?search=A-77")).Items.Single()!;
        Assert.Equal("TEA case 87.00 5 2", $"{sold["sku"]} {sold["unit"]} {sold["cost"]} {sold["leadDays"]} {sold["minimum"]}");
        var export = await shop.Everything.Client.GetStringAsync("/api/purchasing/supplier-items/export.csv");
        Assert.Equal((0, 0, 2, 0), Figures(await TakeIn(shop, "supplier-items", export.TrimStart('\uFEFF').TrimEnd().Split("\r\n"))));

        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{id}/take-back")).Status);
        await Until(shop.Everything, id, "takenBack");
        Assert.Empty((await shop.Everything.Get("/api/purchasing/supplier-items")).Items);
    }

    private static async Task Field(RunningShop shop, string key, string kind, params string[] choices) => Assert.Equal(200,
        (await shop.Everything.Put($"/api/inventory/item-fields/{Guid.CreateVersion7()}", new { key, name = key, kind, choices })).Status);
}
