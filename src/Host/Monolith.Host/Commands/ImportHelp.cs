using System.Globalization;
using Monolith.Import;
using Monolith.Import.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Commands;

/// <summary>What the command line says of imports.</summary>
internal static class ImportHelp
{
    private const int ShownOnConsole = 20;

    private static readonly Lazy<IReadOnlyList<ImportListInfo>> Lists = new(() =>
        ImportModule.Lists(new JsonTexts([typeof(ImportModule).Assembly])));

    /// <summary>The columns of a list, one a line.</summary>
    public static string Columns(string list) => "Columns:\n" + string.Join('\n', Lists.Value.First(l => l.Name == list).Columns.Select(c =>
        $"  {c.Name,-16}{(c.Required ? "(needed) " : c.ForNew ? "(needed for new ones) " : "")}{c.Text}"));

    public static string Maps => string.Join(", ", ImportModule.Maps);

    public static Result<string> Template(string list) => ImportModule.Template(list);

    public static void Show(ImportProgress progress)
    {
        var total = progress.Total is { } t ? string.Create(CultureInfo.InvariantCulture, $" of {t:N0}") : "";
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{progress.Step}: {progress.Done:N0}{total} lines "));
        if (progress.Done == progress.Total) Console.Error.WriteLine();
    }

    /// <param name="currency">Of the shop; null: there is none yet, and the map says what it will be.</param>
    public static void Tell(ImportReport report, Currency? currency)
    {
        var would = report.DryRun ? "would be " : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.File}: {report.Lines:N0} lines, {report.New:N0} {would}new, {report.Changed:N0} {would}changed, "
            + $"{report.Same:N0} the same, {report.Refused:N0} refused"));
        if (report.Overtaken > 0)
            Console.WriteLine($"  {report.Overtaken} of them were refused when they were applied: somebody had changed the same meanwhile");
        if (report.Format.Length > 0) Console.WriteLine($"  read as {report.Format}");
        foreach (var finding in report.Findings) Console.WriteLine($"  {finding.Message} ({finding.Code})");
        foreach (var line in report.Problems.Take(ShownOnConsole))
            Console.WriteLine($"  {(line.LastLine is null ? "line" : "lines")} {line.Lines}: {line.Message} ({line.Code})");
        if (report.Problems.Count > ShownOnConsole)
            Console.WriteLine($"  ... {report.Problems.Count - ShownOnConsole} more; --json shows up to a thousand, --lines FILE writes all");
        if (report.Sales is { } sales) Tell(sales, currency);
    }

    private static void Tell(SalesImportReport sales, Currency? currency)
    {
        string Say(Money amount) => currency?.Say(amount) ?? amount.ToString();
        Console.WriteLine($"  {sales.Tickets} tickets, {sales.Returns} returns, {sales.WriteOffs} write-offs; "
            + $"revenue {Say(sales.Revenue)}, of which goods {Say(sales.GoodsRevenue)}");
        if (sales.Opening is { } opening)
            Console.WriteLine($"  opening stock: {opening.Items} items, value {Say(opening.Value)}; {opening.CostRule}");
        if (sales.Books is { } books)
            Console.WriteLine($"  trial balance {Say(books.Debit)} = {Say(books.Credit)}: revenue goods {Say(books.RevenueGoods)}, "
                + $"services {Say(books.RevenueServices)}, cost of goods {Say(books.CostOfGoods)}, stock {Say(books.Inventory)}");
    }
}
