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
        var (sales, rows) = (new SalesFile(file), new List<FileRow>());
        await foreach (var line in file.Lines(ct))
        {
            sales.Lines++;
            var row = line.IsRefused ? null : Row(line, zone);
            sales._findings.AddRange(line.Findings.Where(f => f.Level != FindingLevel.Note));
            if (line.IsRefused) sales.Refuse(line);
            else if (row is not null) rows.Add(row);
            if (!line.IsRefused && line.Findings.Count > 0) sales._said[line.Number] = [.. line.Findings];
        }

        sales._findings.InsertRange(0, file.Findings);
        sales.Documents = rows.GroupBy(r => r.Invoice, StringComparer.Ordinal)
            .SelectMany((invoice, place) => Documented(invoice.Key, invoice.ToList(), map.Sales, place))
            .OrderBy(d => d.Document.At).ThenBy(d => d.Place).Select(d => d.Document).ToList();
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

    // Numbers of documents and codes that differ only in letter case are one.
    private static FileRow? Row(SourceLine line, TimeZoneInfo zone)
    {
        var (invoice, sku) = (Needed(line, line.Code("invoice"), "invoice"), Needed(line, line.Code("sku"), "sku"));
        var (quantity, price) = (line.Quantity("quantity"), line.Money("unit_price"));
        var at = line.Instant("date", zone);
        if (quantity.State == GivenState.Empty) line.Missing("quantity");
        if (price.State == GivenState.Empty) line.Missing("unit_price");
        if (at.State == GivenState.Empty) line.Missing("date");
        if (quantity is { IsThere: true, Value.IsZero: true })
            line.Refuse(Error.Invalid("import.quantity-zero", "The quantity is 0."), "quantity");
        if (price is { IsThere: true, Value.IsNegative: true })
            line.Refuse(Error.Invalid("import.price-negative", "The price is negative."), "unit_price");
        if (line.IsRefused) return null;
        return new(
            invoice!, at.Value, line.Code("customer").Or(null!), line.Text("customer_note").Or(null!),
            new(line.Number, sku!, line.Text("name").Or(""), quantity.Value, price.Value));
    }

    private static string? Needed(SourceLine line, Given<string> given, string column)
    {
        if (given.State == GivenState.Empty) line.Missing(column);
        return given.Value?.ToUpperInvariant();
    }

    // A negative quantity outside a credit note is goods that were lost or thrown away; the rest of its document is a sale.
    private static IEnumerable<(SalesDocument Document, int Place)> Documented(
        string number, List<FileRow> rows, SalesRules rules, int place)
    {
        var first = rows[0];
        var isCredit = rules.CreditNotePrefix.Length > 0 && number.StartsWith(rules.CreditNotePrefix, StringComparison.OrdinalIgnoreCase);
        var lost = isCredit ? [] : rows.Where(r => r.Line.Quantity.IsNegative).Select(r => r.Line).ToList();
        var rest = isCredit ? rows.Select(r => r.Line).ToList() : rows.Where(r => !r.Line.Quantity.IsNegative).Select(r => r.Line).ToList();
        var kind = isCredit ? SalesDocumentKind.Return : SalesDocumentKind.Ticket;
        if (rest.Count > 0) yield return (new(number, kind, first.At, first.Customer, first.CustomerNote, rest), place);
        if (lost.Count > 0) yield return (new(number, SalesDocumentKind.WriteOff, first.At, null, null, lost), place);
    }

    private sealed record FileRow(string Invoice, DateTimeOffset At, string? Customer, string? CustomerNote, SalesLine Line);
}
