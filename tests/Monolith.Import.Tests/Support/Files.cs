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
        new("sku", ColumnKind.Code) { Required = true }, new("name") { InLanguages = true }, new("unit"), new("category"), new("tax_category"),
        new("active", ColumnKind.YesNo), new("barcodes", ColumnKind.Codes) { Aliases = ["barcode"] }, new("price", ColumnKind.Money),
    ];

    public static Task<Result<SourceFile>> Open(string text, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null) =>
        Open(Encoding.UTF8.GetBytes(text), map, columns);

    public static Task<Result<SourceFile>> Open(byte[] content, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null, string name = "list.csv") =>
        SourceFile.Open(new MemoryStream(content), name, map ?? new(), columns ?? Items, default);

    public static async Task<List<SourceLine>> Lines(string text, ImportMap? map = null, IReadOnlyList<SourceColumn>? columns = null) =>
        await Lines((await Open(text, map, columns)).Value);

    public static async Task<List<SourceLine>> Lines(SourceFile file)
    {
        var lines = new List<SourceLine>();
        await foreach (var line in file.Lines()) lines.Add(line);
        return lines;
    }
}
