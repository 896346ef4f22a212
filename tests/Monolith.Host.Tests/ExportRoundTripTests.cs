using Monolith.Import.Contracts;
using Monolith.Inventory.Contracts;
using Monolith.Purchasing.Contracts;
using Monolith.Sales.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests;

/// <summary>What an export writes, an import reads back as the same, whatever the text.</summary>
public sealed class ExportRoundTripTests
{
    private const string Letters = "'=+-@\uFF1D\uFF0B\uFF0D\uFF20\"\",;|\t .,:_x000D_/\\#%&05eE12aBé牛\u00A0\u3000　（）合計…";

    private static readonly string[] Odd =
    [
        "=HYPERLINK(\"http://x\",\"打开\")", "-2+3", "+86 21 5555", "@SUM(A1)", "'=1", "''-5", "\uFF1D1+1", "-5", "-12.50", "NULL", "N/A",
            "-",
        "合计", "Total", "1.0", "6.90123E+12", "6901234567892.0", "=\"0012\"", "'0012", "0042", "1e5", "true", "无", "a\"b", "a,b;c|d",
            "_x000D_",
        "１２３", "sku", "name", "code", "1,234.50", "12.50-", "(5)", "#REF!x", "＝", "'", "''",
    ];

    [SkippableTheory]
    [MemberData(nameof(Engines), MemberType = typeof(ListImports))]
    public async Task Every_list_that_can_be_taken_in_comes_back_as_it_went(EngineKind engine)
    {
        await using var shop = await Start(engine);
        var random = new Random(20261130);
        var saved = 0;
        await shop.Everything.Put($"/api/inventory/item-fields/{Guid.CreateVersion7()}", new { key = "own-word", name = "Own word" });
        for (var n = 0; n < 200; n++)
        {
            string Any() => n < Odd.Length ? Odd[(n + random.Next(2)) % Odd.Length] : Text(random);
            LocalName Name() => LocalName.FromText(Any()).With("zh", LocalName.FromText(Any()).Default is { Length: > 0 } other ? other
                : null);
            string Word() => LocalName.FromText(Any()).Default;
            var item = new SaveItem(
                Guid.CreateVersion7(), n < Odd.Length ? Odd[n] : Text(random), Name(), Any(), n % 7,
                    Any(),
                IsService: n % 5 == 0, Active: n % 4 != 0, Costing: n % 3 == 0 ? CostingMethod.Fifo : CostingMethod.Average,
                Barcodes: n % 2 == 0 ? [] : [Any(), $"b{n}"], CostPool: n % 4 == 1 ? CostPool.Company : CostPool.Warehouse,
                Weight: n % 2 == 0 ? Quantity.Of(0.125m) : null, Volume: n % 3 == 0 ? Quantity.Of(1.5m) : null,
                Brand: Word(), Specification: Word(), Origin: Word(), Fields: new Dictionary<string, string> { ["own-word"] = Word() });
            if (await Saved(shop, item)) saved++;
            var lines = n % 3 == 0 ? $"{Any()}\r\n{Any()}" : n % 3 == 1 ? $"{Any()}\n{Any()}" : Any();
            await Saved(shop, new SaveCustomer(Guid.CreateVersion7(), n < Odd.Length ? Odd[n] : Text(random), Any(), Any(), Any(), null,
                lines, lines, n % 4 != 0));
            await Saved(shop, new SaveSupplier(Guid.CreateVersion7(), n < Odd.Length ? Odd[n] : Text(random), Any(), Any(), Any(), null,
                lines,
                CreditStanding.Watch, n, n % 4 != 0));
        }

        Assert.True(saved > 100, $"{saved} items only.");
        foreach (var (list, path) in ((string, string)[])[("items", "inventory/items"), ("customers", "sales/customers"),
            ("suppliers", "purchasing/suppliers")])
        {
            foreach (var form in (string[])["csv", "xlsx"])
            {
                using var lines = new StringWriter();
                var report = await Tried(shop, list, await shop.Everything.Client.GetByteArrayAsync($"/api/{path}/export.{form}"), form,
                    lines);
                Assert.True(
                    report is { New: 0, Changed: 0, Refused: 0 } && report.Same == report.Lines && report.Same > 60,
                    $"{list}.{form}: {report.New} new, {report.Changed} changed, {report.Refused} refused of {report.Lines}\n"
                    + string.Join('\n', lines.ToString().Split("\r\n").Where(l =>
                        !l.Contains(",same,", StringComparison.Ordinal)).Take(20)));
            }
        }
    }

    private static async Task<ImportReport> Tried(RunningShop shop, string list, byte[] file, string form, TextWriter lines)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("list." + form), file);
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        var order = new ImportOrder(list, folder.File("list." + form), DryRun: true, EmptyClears: true) { Lines = lines };
        return (await scope.ServiceProvider.GetRequiredService<IImports>().Run(order, CancellationToken.None)).Value;
    }

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(1, 9))
        .Select(_ => Letters[random.Next(Letters.Length)])]);

    // What the shop doesn't take can't come back.
    private static async Task<bool> Saved<T>(RunningShop shop, IRequest<T> request)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, CancellationToken.None)).IsOk;
    }
}
