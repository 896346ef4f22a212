using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Monolith.Load;

internal sealed record SalesImportReport(string File, double Seconds, JsonNode? Report);

internal sealed record ItemsImportReport(int Items, double FirstSeconds, double FirstPerSecond, double AgainSeconds, double ChangedSeconds);

internal static class SalesImportRun
{
    /// <summary>A file of sales into an empty data folder, from the process's start to its end.</summary>
    public static async Task<SalesImportReport> Run(string file, string map)
    {
        using var data = new Scratch();
        var (seconds, report) = await ImportVerb.Run(data, "sales", file, "--map", map);
        return new(file, seconds, report?["sales"]?.DeepClone());
    }
}

internal static class ItemsImportRun
{
    /// <summary>By the command line, its start included: new ones, the same file again, and all prices changed.</summary>
    public static async Task<ItemsImportReport> Run(int items)
    {
        using var data = new Scratch();
        await using (var first = await HostProcess.Start(data.Path, ["demo", "--api-key", HostProcess.Key])) await first.Stop();
        var file = await ImportVerb.Items(data, "items.csv", items, "1.50");
        var (made, report) = await ImportVerb.Run(data, "items", file);
        if (report!["new"]!.GetValue<int>() != items) throw new InvalidOperationException($"Not all are new: {report}");
        var (again, same) = await ImportVerb.Run(data, "items", file);
        if (same!["same"]!.GetValue<int>() != items) throw new InvalidOperationException($"Not all are the same: {same}");
        var (changed, _) = await ImportVerb.Run(data, "items", await ImportVerb.Items(data, "prices.csv", items, "1.75"));
        return new(items, made, Math.Round(items / made, 0), again, changed);
    }
}

internal static class ImportVerb
{
    public static async Task<(double Seconds, JsonNode? Report)> Run(Scratch data, string list, string file, params string[] more)
    {
        var watch = Stopwatch.StartNew();
        var done = await HostProcess.Run(["import", list, file, .. more, "--data", data.Path, "--json"]);
        var seconds = Math.Round(watch.Elapsed.TotalSeconds, 1);
        if (done.ExitCode != 0) throw new InvalidOperationException($"The import ended with {done.ExitCode}: {done.Error}");
        return (seconds, JsonNode.Parse(done.Output));
    }

    public static async Task<string> Items(Scratch data, string name, int items, string price, int from = 0)
    {
        var file = Path.Combine(data.Path, name);
        await File.WriteAllLinesAsync(
            file, Enumerable.Range(from, items).Select(i => $"{SearchRun.Line(i)},{price}").Prepend("sku,name,name_zh,barcodes,price"),
                Encoding.UTF8);
        return file;
    }
}
