using System.Text;
using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Tests.Support;

/// <summary>Files as the lists of items, stock and sales read them.</summary>
internal static class Files
{
    public static readonly IReadOnlyList<SourceColumn> Items =
    [
        new("sku", ColumnKind.Code) { Required = true }, new("name") { InLanguages = true }, new("unit"), new("category"),
            new("tax_category"),
        new("active", ColumnKind.YesNo), new("barcodes", ColumnKind.Codes) { Aliases = ["barcode"] }, new("price", ColumnKind.Money),
    ];

    public static readonly IReadOnlyList<SourceColumn> Stock =
        [new("sku", ColumnKind.Code) { Required = true }, new("quantity", ColumnKind.Quantity), new("unit_cost", ColumnKind.Cost)];

    public static readonly IReadOnlyList<SourceColumn> Days =
        [new("sku", ColumnKind.Code) { Required = true }, new("day", ColumnKind.Day), new("at", ColumnKind.Instant),
            new("rate", ColumnKind.Rate)];

    static Files() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] In(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    public static Task<Result<SourceFile>> Open(string text, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null) =>
        Open(Encoding.UTF8.GetBytes(text), map, columns);

    public static Task<Result<SourceFile>> Open(byte[] content, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null,
        string name = "list.csv") =>
        SourceFile.Open(new MemoryStream(content), name, map ?? new(), columns ?? Items, default);

    /// <summary>A file of the field cases or of the maps' tests, as it lies beside them.</summary>
    public static Task<Result<SourceFile>> OpenFile(string path, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null) =>
        SourceFile.Open(File.OpenRead(PathOf(path)), Path.GetFileName(path), map ?? new(), columns ?? Items, default);

    public static ImportMap Map(string path) => ImportMaps.Load(PathOf(path)).Value;

    public static string PathOf(string path) => Path.Combine(AppContext.BaseDirectory, path);

    public static async Task<List<SourceLine>> Lines(string text, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null) =>
        await Lines((await Open(text, map, columns)).Value);

    public static async Task<List<SourceLine>> Lines(SourceFile file)
    {
        var lines = new List<SourceLine>();
        await foreach (var line in file.Lines()) lines.Add(line);
        return lines;
    }

    /// <summary>What is said of a line, in its order.</summary>
    public static IEnumerable<string> Codes(this SourceLine line) => line.Findings.Select(f => f.Code);
}
