using System.Globalization;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>A list may be taken in again, whole or from where it was given up.</summary>
public sealed class RepeatedImportTests
{
    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task A_file_that_is_taken_in_again_changes_nothing(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] items = ["sku,name,category,barcodes,price", .. Enumerable.Range(0, 100).Select(n => $"S-{n},Name {n},Things,b{n};a{n},{n}.50")];
        string[] stock = ["sku,quantity,unit_cost", .. Enumerable.Range(0, 50).SelectMany(n => (string[])[$"S-{n},3,1.20", $"a{n},2,1.50"])];
        string[] customers = ["code,name,phone", .. Enumerable.Range(0, 50).Select(n => $"C-{n},Customer {n},0{n}")];

        await TakeIn(shop, items);
        await TakeIn(shop, stock, kind: (i, f) => i.OpeningStock(f, new(), false, default));
        await TakeIn(shop, customers, kind: (i, f) => i.Customers(f, new(), false, default));
        var before = await Rows(shop);

        var report = await TakeIn(shop, items);
        Assert.Equal((0, 100, 0), (report.Made, report.AlreadyThere, report.RejectedLines));
        await TakeIn(shop, stock, kind: (i, f) => i.OpeningStock(f, new(), false, default));
        report = await TakeIn(shop, customers, kind: (i, f) => i.Customers(f, new(), false, default));
        Assert.Equal((0, 50, 0), (report.Made, report.AlreadyThere, report.RejectedLines));
        Assert.Equal(before, await Rows(shop));
        Assert.Equal((100, 100, 50), (before["inv_items"], before["sal_prices"], before["sal_customers"]));
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Opening_stock_of_one_item_comes_in_line_after_line(EngineKind engine)
    {
        await using var shop = await Start(engine);
        await TakeIn(shop, ["sku,name,costing", .. Enumerable.Range(0, 10).Select(n => $"S-{n},Name,fifo")]);
        var lines = Enumerable.Range(1, 12).SelectMany(round => Enumerable.Range(0, 10).Select(n => $"{(round % 2 == 0 ? "s" : "S")}-{n},MAIN,1,{round}.00"));
        var report = await TakeIn(shop, ["sku,warehouse,quantity,unit_cost", .. lines, "S-0,NOWHERE,1,1", "NONE,MAIN,1,1"], kind: (i, f) => i.OpeningStock(f, new(), false, default));

        Assert.Equal((120, 2), (report.Made, report.RejectedLines));
        Assert.Equal([(122, "inventory.unknown-warehouse"), (123, "inventory.unknown-item")], report.Rejected.Select(r => (r.LineNumber, r.Code)));
        // The oldest layer of each is the first line's: it is what a first-in-first-out item costs next.
        var costs = await Column(shop, "SELECT value FROM inv_ledger ORDER BY sequence");
        Assert.Equal(120, costs.Count);
        foreach (var item in await Column(shop, "SELECT DISTINCT item_id FROM inv_ledger"))
        {
            var values = (await Column(shop, "SELECT item_id, value FROM inv_ledger ORDER BY sequence", 1, item)).Select(v => Convert.ToInt64(v, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(values.Order(), values);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task An_import_that_is_given_up_goes_on_where_it_was_when_it_is_run_again(EngineKind engine)
    {
        await using var shop = await Start(engine);
        string[] lines = ["sku,name,barcodes,price", .. Enumerable.Range(0, 1500).Select(n => $"S-{n},Name {n},b{n},{n}.50")];
        using var stop = new CancellationTokenSource();
        var running = TakeIn(shop, lines, kind: (i, f) => i.Items(f, new(), false, stop.Token));
        await Eventually.Is(async () => (await Rows(shop))["sal_prices"] > 20 ? "some" : null);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var there = (await Rows(shop))["inv_items"];
        Assert.InRange(there, 21, 1499);
        var report = await TakeIn(shop, lines);
        Assert.Equal((1500, 0), (report.Made + report.AlreadyThere, report.RejectedLines));
        Assert.InRange(report.AlreadyThere, 1, there);
        Assert.Equal((1500, 1500, 1500), ((await Rows(shop))["inv_items"], (await Rows(shop))["inv_barcodes"], (await Rows(shop))["sal_prices"]));
    }
}
