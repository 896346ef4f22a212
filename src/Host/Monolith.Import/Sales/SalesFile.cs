using System.Text.RegularExpressions;
using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

internal enum SalesDocumentKind
{
    Ticket,
    Return,
    WriteOff,
}

internal sealed record SalesLine(int LineNumber, string Sku, string Name, Quantity Quantity, Money UnitPrice);

internal sealed record SalesDocument(
    string Number, SalesDocumentKind Kind, DateTimeOffset At, string? Customer, string? CustomerNote, IReadOnlyList<SalesLine> Lines);

/// <param name="Invoice">Empty where that can't be read either.</param>
internal sealed record RefusedSale(int LineNumber, string Invoice, IReadOnlyList<Finding> Findings);

/// <summary>A file of invoice lines as documents in the order of time.</summary>
internal sealed class SalesFile
{
    private static readonly IReadOnlyList<SourceColumn> Columns = [.. ListColumns.Sales.Select(c => c.Source)];

    private readonly List<Finding> _findings = [];
    private readonly List<RefusedSale> _refused = [];
    private readonly Dictionary<string, int> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<int, IReadOnlyList<Finding>> _said = [];

    private SalesFile(SourceFile file) => Format = file.Format;

    public SourceFormat Format { get; }

    public IReadOnlyList<SalesDocument> Documents { get; private set; } = [];

    /// <summary>Lines that say something, refused ones included.</summary>
    public int Lines { get; private set; }

    /// <summary>About the file and, with its number, about a line.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Lines that can't be read, in the order of the file.</summary>
    public IReadOnlyList<RefusedSale> Refused => _refused;

    /// <summary>By document the first of its lines that can't be read.</summary>
    public IReadOnlyDictionary<string, int> Broken => _broken;

    public IReadOnlyList<Finding> SaidOf(int line) => _said.GetValueOrDefault(line, []);

    public static async Task<Result<SalesFile>> Read(Stream content, string name, ImportMap map, TimeZoneInfo zone, CancellationToken ct)
    {
        var opened = await SourceFile.Open(content, name, map, Columns, ct);
        if (!opened.IsOk) return opened.Error;
        await using var file = opened.Value;
        return await Of(file, map, zone, ct);
    }

    public static async Task<SalesFile> Of(SourceFile file, ImportMap map, TimeZoneInfo zone, CancellationToken ct)
    {
        var (sales, drafts) = (new SalesFile(file), new SalesDrafts());
        await foreach (var line in file.Lines(ct))
        {
            sales.Lines++;
            if (!line.IsRefused) drafts.Take(line, zone);
            sales._findings.AddRange(line.Findings.Where(f => f.Level != FindingLevel.Note));
            if (line.IsRefused) sales.Refuse(line);
            else if (line.Findings.Count > 0) sales._said[line.Number] = [.. line.Findings];
        }

        sales._findings.InsertRange(0, file.Findings);
        sales.Documents = drafts.Documents(map.Sales);
        return sales;
    }

    public static Regex? GoodsPattern(SalesRules rules) =>
        rules.GoodsPattern.Length == 0
            ? null
            : new Regex(rules.GoodsPattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    private void Refuse(SourceLine line)
    {
        var invoice = line["invoice"].Text.Trim().ToUpperInvariant();
        _refused.Add(new(line.Number, invoice, [.. line.Findings]));
        if (invoice.Length > 0) _broken.TryAdd(invoice, line.Number);
    }
}
