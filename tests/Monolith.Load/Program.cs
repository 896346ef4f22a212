using System.Globalization;
using System.Text.Json;
using Monolith.Load;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const string Usage = """
    Measures a real Host, started as a process of its own, on SQLite with full durability.
      checkout [--tills 8] [--warm-up 12000] [--seconds 20] [--rate max|N] [--no-raw]   tickets of five lines over HTTP, and the raw writer they are compared with
               [--postgres "Host=...;Database=..."]                 on an empty database of that server; then there is no raw writer
      start                                                         start to /health/ready, median of five
      lookup [--items 100000]                                       look-up by barcode and search over HTTP
      till [--items 100000] [--tickets 2000]                        a till in Chromium: filling, scan to line, search, payment, half of it without the server
      import FILE [--map online-retail]                             a file of sales into an empty folder
      import items [--items 100000]                                 items with barcodes and prices, from file to committed, by the command line
      import busy [--items 100000] [--tills 8] [--rate 100]         the same over HTTP while tills sell; then one that is cancelled
      ledger asof|export|seal|verify|audit [--rows 10000000]        a past day, what was learned since, a file, seals; audit is all
      ledger post [--rows 100000]                                   documents of a thousand lines, on a ledger that has so many rows
      ledger late [--rows 1000]                                     a receipt learned late with so many rows behind it in its pool
      planning [--rows 10000000] [--rules 100000]                   the nightly valuation and the reorder run, in ten warehouses
      all [--week FILE]                                             everything; checkout as fast as it goes, then at 500 tickets/s
    --json prints the report as JSON.
    """;
var names = new[] { "--tills", "--warm-up", "--seconds", "--rate", "--items", "--tickets", "--map", "--week", "--postgres", "--rows", "--rules" };
var options = new Dictionary<string, string>(StringComparer.Ordinal);
var words = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (names.Contains(args[i]) && i + 1 < args.Length) options[args[i]] = args[++i];
    else words.Add(args[i]);
}

if (words.FirstOrDefault() is not ("checkout" or "start" or "lookup" or "till" or "import" or "ledger" or "planning" or "all"))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

if (!File.Exists(HostProcess.Dll))
{
    Console.Error.WriteLine($"There is no {HostProcess.Dll}: build the Host in this configuration first.");
    return 1;
}

int Number(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
Task<CheckoutReport> Checkout(string rate) => CheckoutRun.Run(
    Number("--tills", 8), Number("--seconds", 20), rate == "max" ? null : double.Parse(rate, CultureInfo.InvariantCulture), Number("--warm-up", 12000), !words.Contains("--no-raw"),
    options.GetValueOrDefault("--postgres"));

var reports = new Dictionary<string, object>();
async Task Lookup()
{
    var (lookup, searches) = await LookupRun.Run(Number("--items", 100_000));
    reports["lookup"] = lookup;
    foreach (var search in searches) reports[$"search: {search.Searched}"] = search;
}

switch (words[0])
{
    case "checkout":
        reports["checkout"] = await Checkout(options.GetValueOrDefault("--rate", "max"));
        break;
    case "start":
        reports["start"] = await StartRun.Run();
        break;
    case "lookup":
        await Lookup();
        break;
    case "till":
        await TillRun.Run(Number("--items", 100_000), Number("--tickets", 2000), reports);
        break;
    case "ledger" when LedgerAuditRun.Names.Contains(words.ElementAtOrDefault(1)):
        await LedgerAuditRun.Run(words[1], Number("--rows", 10_000_000), options.GetValueOrDefault("--postgres"), reports);
        break;
    case "ledger" when LedgerPostRun.Names.Contains(words.ElementAtOrDefault(1)):
        await LedgerPostRun.Run(
            words[1], Number("--rows", words[1] == "post" ? 100_000 : 1000), options.GetValueOrDefault("--postgres"), reports);
        break;
    case "planning":
        await PlanningRun.Run(Number("--rows", 10_000_000), Number("--rules", 100_000), options.GetValueOrDefault("--postgres"), reports);
        break;
    case "import":
        reports["import"] = words.ElementAtOrDefault(1) switch
        {
            "items" => await ItemsImportRun.Run(Number("--items", 100_000)),
            "busy" => await BusyImportRun.Run(Number("--items", 100_000), Number("--tills", 8), Number("--rate", 100)),
            { } file => await SalesImportRun.Run(file, options.GetValueOrDefault("--map", "online-retail")),
            null => throw new ArgumentException("import of what? A file, items or busy."),
        };
        break;
    default:
        reports["start"] = await StartRun.Run();
        reports["checkout"] = await Checkout("max");
        reports["checkoutAtRate"] = await Checkout("500");
        await Lookup();
        if (options.TryGetValue("--week", out var week)) reports["import"] = await SalesImportRun.Run(week, options.GetValueOrDefault("--map", "online-retail"));
        break;
}

if (words.Contains("--json"))
    Console.WriteLine(JsonSerializer.Serialize(reports, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
else
    foreach (var (name, report) in reports) Table.Print(name, report);
return 0;
