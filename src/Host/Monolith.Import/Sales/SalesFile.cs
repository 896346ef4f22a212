using System.Text.RegularExpressions;
using Monolith.Import.Maps;
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

/// <summary>A file of invoice lines as documents in the order of time.</summary>
internal sealed class SalesFile
{
    private static readonly string[] Columns = ["invoice", "sku", "name", "quantity", "date", "unit_price", "customer", "customer_note"];
    private static readonly string[] Required = ["invoice", "sku", "quantity", "date", "unit_price"];

    private SalesFile(IReadOnlyList<SalesDocument> documents) => Documents = documents;

    public IReadOnlyList<SalesDocument> Documents { get; }

    public IEnumerable<SalesLine> AllLines => Documents.SelectMany(d => d.Lines);

    public static Result<SalesFile> Read(string file, ImportMap map, TimeZoneInfo zone, ImportReport report)
    {
        var table = CsvTable.Read(file, map, Columns, Required);
        if (!table.IsOk) return table.Error!;
        report.Lines = table.Value.Lines.Count + table.Value.Rejected.Count;
        foreach (var rejected in table.Value.Rejected) report.Reject(rejected);

        var rows = table.Value.Lines.Select(l => Row(l, map, zone, report)).OfType<FileRow>().ToList();
        var documents = rows.GroupBy(r => r.Invoice).SelectMany((invoice, place) => Documented(invoice.Key, invoice.ToList(), map.Sales, place))
            .OrderBy(d => d.Document.At).ThenBy(d => d.Place).Select(d => d.Document).ToList();
        return new SalesFile(documents);
    }

    public static Regex? GoodsPattern(SalesRules rules) =>
        rules.GoodsPattern.Length == 0 ? null : new Regex(rules.GoodsPattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    private static FileRow? Row(CsvLine line, ImportMap map, TimeZoneInfo zone, ImportReport report)
    {
        var values = new LineValues(line, map);
        var row = new FileRow(
            values.Needed("invoice"), values.Instant("date", zone), values.Optional("customer"), values.Optional("customer_note"),
            new(line.LineNumber, values.Needed("sku").ToUpperInvariant(), values.Text("name"), values.Quantity("quantity"), values.Money("unit_price")));
        var error = values.Error
            ?? (row.Line.Quantity.IsZero ? Error.Invalid("import.quantity-zero", "The quantity is 0.") : null)
            ?? (row.Line.UnitPrice.IsNegative ? Error.Invalid("import.price-negative", "The price is negative.") : null);
        if (error is null) return row;
        report.Reject(line.LineNumber, error);
        return null;
    }

    // A negative quantity outside a credit note is goods that were lost or thrown away; the rest of its document is a sale.
    private static IEnumerable<(SalesDocument Document, int Place)> Documented(string number, List<FileRow> rows, SalesRules rules, int place)
    {
        var first = rows[0];
        var isCredit = rules.CreditNotePrefix.Length > 0 && number.StartsWith(rules.CreditNotePrefix, StringComparison.Ordinal);
        var lost = isCredit ? [] : rows.Where(r => r.Line.Quantity.IsNegative).Select(r => r.Line).ToList();
        var rest = isCredit ? rows.Select(r => r.Line).ToList() : rows.Where(r => !r.Line.Quantity.IsNegative).Select(r => r.Line).ToList();
        if (rest.Count > 0)
            yield return (new(number, isCredit ? SalesDocumentKind.Return : SalesDocumentKind.Ticket, first.At, first.Customer, first.CustomerNote, rest), place);
        if (lost.Count > 0) yield return (new(number, SalesDocumentKind.WriteOff, first.At, null, null, lost), place);
    }

    private sealed record FileRow(string Invoice, DateTimeOffset At, string? Customer, string? CustomerNote, SalesLine Line);
}
