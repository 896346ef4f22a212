using System.Globalization;
using Monolith.Import.Contracts;
using Monolith.Inventory.Contracts;
using static Monolith.Host.Tests.Support.ListImports;

namespace Monolith.Host.Tests.Support;

/// <summary>Takes in a file of the field cases, and looks at what became of it.</summary>
internal static class FieldImports
{
    public static string At(string file) => Repo.Path("tests/Monolith.Import.Tests/Field/Files", file);

    // A map's file lies beside the file that it reads.
    public static Task<Result<ImportReport>> Try(RunningShop shop, string list, string file, string? map = null, bool dryRun = false) =>
        Run(shop, list, file, map is null ? null : Path.Combine(Path.GetDirectoryName(At(file))!, map), dryRun);

    public static async Task<ImportReport> Take(RunningShop shop, string list, string file, string? map = null, bool dryRun = false) =>
        (await Try(shop, list, file, map, dryRun)).Value;

    public static async Task<ImportReport> Taken(RunningShop shop, string list, string file, string map) =>
        (await Run(shop, list, file, map, false)).Value;

    public static async Task<Result<ImportReport>> Run(RunningShop shop, string list, string file, string? map, bool dryRun)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return await scope.ServiceProvider.GetRequiredService<IImports>().Run(new(list, At(file), map, dryRun), CancellationToken.None);
    }

    public static (int, int) Counted(ImportReport report, bool changed = false) =>
        changed ? (report.New, report.Changed) : (report.New, report.Refused);

    public static async Task<string> Name(RunningShop shop, string sku) => (await Item(shop, sku))!.Name.Default;

    public static async Task<List<string>> Prices(RunningShop shop, params string[] skus)
    {
        var prices = new List<string>();
        foreach (var sku in skus) prices.Add((await Price(shop, (await Item(shop, sku))!))!.Value.ToString(2));
        return prices;
    }

    public static async Task<(string Quantity, string Value)> OnHand(RunningShop shop, string sku)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test"); // who may see costs
        var item = (await Item(shop, sku))!;
        var there = (await scope.ServiceProvider.GetRequiredService<IStockLevels>().OnHand([item.ItemId], null,
            CancellationToken.None)).Single();
        return (there.OnHand.ToString(), there.Value!.Value.ToDecimal().ToString("0.##", CultureInfo.InvariantCulture));
    }
}
