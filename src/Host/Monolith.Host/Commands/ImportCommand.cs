using System.CommandLine;
using Monolith.Import;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Host.Commands;

internal static class ImportCommand
{
    private const int ShownOnConsole = 20;

    private static readonly Option<string?> Map = new("--map") { Description = "A built-in map (default, online-retail) or a JSON file: how the file's columns are named." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and check everything, write nothing." };

    public static Command Create() => new("import", "Take in data from elsewhere (CSV).")
    {
        Kind("items", "Items, with barcodes and a base price.", (i, f, m, d, ct) => i.Items(f, m, d, ct)),
        Kind("suppliers", "Suppliers.", (i, f, m, d, ct) => i.Suppliers(f, m, d, ct)),
        Kind("customers", "Customers.", (i, f, m, d, ct) => i.Customers(f, m, d, ct)),
        Kind("opening-stock", "What is on the shelves at the start, with its cost.", (i, f, m, d, ct) => i.OpeningStock(f, m, d, ct)),
        Kind("sales", "Past sales, returns and write-offs, replayed in the order of time.", (i, f, m, d, ct) => i.Sales(f, m, d, ct)),
    };

    private static Command Kind(
        string name, string description, Func<IImports, string, ImportMap, bool, CancellationToken, Task<Result<ImportReport>>> run)
    {
        var file = new Argument<string>("file") { Description = "The CSV file, with a header line." };
        var command = new Command(name, description) { file, Map, DryRun, Shared.Json };
        command.SetAction((parse, ct) => Shared.WithShop(parse, "import " + name, async (services, token) =>
        {
            var map = ImportMaps.Load(parse.GetValue(Map));
            if (!map.IsOk) return Shared.Fail($"{map.Error!.Code}: {map.Error.Message}");
            var done = await run(services.GetRequiredService<IImports>(), parse.GetValue(file)!, map.Value, parse.GetValue(DryRun), token);
            if (!done.IsOk) return Shared.Fail($"{done.Error!.Code}: {done.Error.Message}");
            if (parse.GetValue(Shared.Json)) Shared.Print(done.Value);
            else Tell(done.Value);
            return Shared.Success;
        }, ct));
        return command;
    }

    private static void Tell(ImportReport report)
    {
        Console.WriteLine($"{report.File}: {report.Lines:N0} lines, {report.Made:N0} {(report.DryRun ? "would be " : "")}made, {report.AlreadyThere:N0} already there, {report.RejectedLines:N0} lines refused");
        foreach (var line in report.Rejected.Take(ShownOnConsole)) Console.WriteLine($"  line {line.LineNumber}: {line.Message} ({line.Code})");
        if (report.RejectedLines > ShownOnConsole) Console.WriteLine($"  … {report.RejectedLines - ShownOnConsole} more; --json shows up to a thousand");
        if (report.Sales is not { } sales) return;
        Console.WriteLine($"  {sales.Tickets} tickets, {sales.Returns} returns, {sales.WriteOffs} write-offs; revenue {sales.Revenue}, of which goods {sales.GoodsRevenue}");
        if (sales.Opening is { } opening) Console.WriteLine($"  opening stock: {opening.Items} items, value {opening.Value}; {opening.CostRule}");
        if (sales.Books is { } books)
            Console.WriteLine($"  trial balance {books.Debit} = {books.Credit}: revenue goods {books.RevenueGoods}, services {books.RevenueServices}, cost of goods {books.CostOfGoods}, stock {books.Inventory}");
    }
}
