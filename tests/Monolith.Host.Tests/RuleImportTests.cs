using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>Reorder rules from a file and into one.</summary>
public sealed class RuleImportTests
{
    private static readonly string[] Lines =
    [
        "sku,category,warehouse,method,minimum,maximum,lot,cover_days,service_permille,from_day,by_itself",
        "RR1,,MAIN,min-max,4,20,,,,2026-01-05,0",
        "RR2,,MAIN,service-level,1,,12,14,950,,1",
        ",Snacks,MAIN,reorder-point,6,,12,,,,0",
        "RR1,,MAIN,min-max,9,5,,,,2027-01-01,0", // ends below its minimum
        "RR9,,MAIN,min-max,1,2,,,,,0", // no such item
        ",Cars,MAIN,min-max,1,2,,,,,0", // no such category
    ];

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_file_of_rules_goes_in_line_by_line_and_again_changes_nothing(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, "items", ["sku,name,category,price", "RR1,Crisps,Snacks,1.00", "RR2,Nuts,Snacks,2.00"]);
        var report = await TakeIn(shop, "reorder-rules", Lines);
        Assert.Equal((3, 0, 0, 3), Figures(report));
        Assert.Equal(
            [(5, "inventory.maximum-not-above-minimum"), (6, "inventory.unknown-item"), (7, "inventory.unknown-category")],
            Refusals(report));
        Assert.Equal((0, 0, 3, 3), Figures(await TakeIn(shop, "reorder-rules", Lines)));

        var changed = await TakeIn(shop, "reorder-rules", ["sku,warehouse,minimum,from_day", "RR1,MAIN,5,2026-01-05", "RR2,MAIN,1,"]);
        Assert.Equal((0, 1, 1, 0), Figures(changed));
        using var scope = shop.Services.CreateScope();
        var rule = Assert.Single(await scope.ServiceProvider.GetRequiredService<IReorderPlanning>()
            .Of([(await Item(shop, "RR1"))!.ItemId], [], default));
        Assert.Equal((Quantity.Of(5), (Quantity?)Quantity.Of(20), new DateOnly(2026, 1, 5)), (rule.Minimum, rule.Maximum, rule.FromDay));
    }

    [Fact]
    public async Task What_an_import_of_rules_did_is_taken_back_whole()
    {
        await using var shop = await Start(EngineKind.Sqlite);
        await TakeIn(shop, "items", ["sku,name,category,price", "RR1,Crisps,Snacks,1.00", "RR2,Nuts,Snacks,2.00"]);
        var plan = await Applied(shop, "reorder-rules", Lines);
        Assert.Equal(3, await Count(shop, "inv_reorder_rules"));
        Assert.Equal(200, (await shop.Everything.Post($"/api/imports/{plan}/take-back")).Status);
        await Until(shop.Everything, plan, "takenBack");
        Assert.Equal(0, await Count(shop, "inv_reorder_rules"));
    }
}
