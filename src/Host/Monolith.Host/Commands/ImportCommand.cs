using System.CommandLine;
using System.Globalization;
using System.Text;
using Monolith.Backup;
using Monolith.Host.Composition;
using Monolith.Import.Contracts;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Commands;

internal static class ImportCommand
{
    private static readonly Option<string?> Map = new("--map")
    {
        Description = $"How the file is written and its columns are named: a map that comes with the product ({ImportHelp.Maps}), one of the "
            + "shop's own by its name, or a JSON file.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Make the plan and the report, write nothing." };
    private static readonly Option<bool> EmptyClears = new("--empty-clears")
    {
        Description = "An empty cell empties the field; otherwise it leaves it as it is.",
    };

    private static readonly Option<string?> Lines = new("--lines") { Description = "Write what becomes of every line to this CSV file." };

    public static Command Create() => new("import", "Take in data from elsewhere (CSV, XLSX).")
    {
        List("items", "Items, with barcodes and a base price."),
        List("suppliers", "Suppliers."),
        List("customers", "Customers."),
        List("opening-stock", "What is on the shelves at the start, with its cost: once for each item and warehouse."),
        List("reorder-rules", "When to order an item, or the items of a category, for a warehouse, and how much."),
        List("sales", "Past sales, returns and write-offs, replayed in the order of time."),
        Template(),
    };

    private static Command List(string name, string description)
    {
        var file = new Argument<string>("file") { Description = "The file, with a header line." };
        var command = new Command(name, $"{description}\n\n{ImportHelp.Columns(name)}") { file, Map, DryRun, EmptyClears, Lines,
            Shared.Json };
        command.SetAction((parse, ct) => InPlace(parse, name, (place, whenNew) => Shared.WithShop(place, "import " + name, whenNew,
            async (services, token) =>
        {
            var imports = services.GetRequiredService<IImports>();
            await using var lines = parse.GetValue(Lines) is { } path
                ? new StreamWriter(path, append: false, new UTF8Encoding(true)) : null;
            var done = await imports.Run(
                new(name, parse.GetValue(file)!, parse.GetValue(Map), parse.GetValue(DryRun), parse.GetValue(EmptyClears))
                {
                    Lines = lines,
                    Progress = parse.GetValue(Shared.Json) || Console.IsErrorRedirected ? null : ImportHelp.Show,
                },
                token);
            if (!done.IsOk) return Shared.Fail(services, done.Error!);
            if (parse.GetValue(Shared.Json)) Shared.Print(done.Value, services.GetRequiredService<ISites>());
            else ImportHelp.Tell(done.Value, services.GetRequiredService<ISites>() is { IsSetUp: true } shop ? shop.Here.Currency : null);
            return Shared.Success;
        }, ct)));
        return command;
    }

    /// <summary>Past sales may set a shop up by their map, all else needs one. A dry run of them where no shop is yet plans as for a new
    /// one, and leaves none behind.</summary>
    private static async Task<int> InPlace(ParseResult parse, string name, Func<ShopOptions, WhenNew, Task<int>> work)
    {
        var options = Shared.Options(parse);
        if (name != "sales") return await work(options, WhenNew.Refuse);
        if (!parse.GetValue(DryRun) || !Directory.Exists(options.DataFolder) || ShopThere.MayBeIn(options))
            return await work(options, WhenNew.BeginAndSay);
        using var scratch = new Scratch(Path.GetTempPath());
        return await work(options with { DataFolder = scratch.Path }, WhenNew.Begin);
    }

    private static Command Template()
    {
        var list = new Argument<string>("list") { Description = "items, suppliers, customers, opening-stock, reorder-rules or sales." };
        var file = new Option<string?>("--out") { Description = "Where to write it; the console when absent." };
        var command = new Command("template", "An empty file of a list, with all its columns and a line of examples.") { list, file };
        command.SetAction(async (parse, ct) =>
        {
            if (!ImportHelp.Template(parse.GetValue(list)!).TryGet(out var template,
                out var error)) return Shared.Fail($"{error.Code}: {error.Message}");
            if (parse.GetValue(file) is { } path) await File.WriteAllTextAsync(path, template, new UTF8Encoding(false), ct);
            else Console.Write(template.TrimStart('\uFEFF'));
            return Shared.Success;
        });
        return command;
    }
}
