using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>Lines of a file as they are read, by the documents that they belong to. A document may begin at the first line and end at the
/// last, so all of them stay until the file has been read: a line keeps two figures, and words that come again are kept once.</summary>
internal sealed class SalesDrafts
{
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Says of a line that can't be taken why.</summary>
    public void Take(SourceLine line, TimeZoneInfo zone)
    {
        // Numbers of documents and codes that differ only in letter case are one.
        var (invoice, sku) = (Needed(line, line.Code("invoice"), "invoice"), Needed(line, line.Code("sku"), "sku"));
        var (quantity, price) = (line.Quantity("quantity"), line.Money("unit_price"));
        var at = line.Instant("date", zone);
        if (quantity.State == GivenState.Empty) line.Missing("quantity");
        if (price.State == GivenState.Empty) line.Missing("unit_price");
        if (at.State == GivenState.Empty) line.Missing("date");
        if (quantity is { IsThere: true, Value.IsZero: true })
            line.Refuse(Error.Invalid("import.quantity-zero", "The quantity is 0."), "quantity");
        if (price is { IsThere: true, Value.IsNegative: true })
            line.Refuse(ImportErrors.PriceNegative, "unit_price");
        var (customer, note, name) = (line.Code("customer").Or(null!), line.Text("customer_note").Or(null!), line.Text("name").Or(""));
        // Minutes may differ, a day is another day's books.
        if (!line.IsRefused && _drafts.GetValueOrDefault(invoice!) is { } begun && Day(begun.At, zone) is var first
            && Day(at.Value, zone) is var day && day != first) line.Refuse(SalesErrors.OtherDay(invoice!, day, first), "date");
        if (line.IsRefused) return;
        if (!_drafts.TryGetValue(invoice!, out var draft))
            _drafts[invoice!] = draft = new(_drafts.Count, at.Value, Word(customer), Word(note), []);
        draft.Lines.Add(new(line.Number, Word(sku)!, Word(name)!, quantity.Value, price.Value));
    }

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<SalesDocument> Documents(SalesRules rules) => [.. _drafts
        .SelectMany(draft => Documents(draft.Key, draft.Value, rules).Select(document => (document, draft.Value.Place)))
        .OrderBy(d => d.document.At).ThenBy(d => d.Place).Select(d => d.document)];

    // A negative quantity outside a credit note is goods that were lost or thrown away; the rest of its document is a sale.
    private static IEnumerable<SalesDocument> Documents(string number, Draft draft, SalesRules rules)
    {
        var isCredit = rules.CreditNotePrefix.Length > 0 && number.StartsWith(rules.CreditNotePrefix, StringComparison.OrdinalIgnoreCase);
        var lost = isCredit ? [] : draft.Lines.FindAll(l => l.Quantity.IsNegative);
        var rest = lost.Count == 0 ? draft.Lines : draft.Lines.FindAll(l => !l.Quantity.IsNegative);
        var kind = isCredit ? SalesDocumentKind.Return : SalesDocumentKind.Ticket;
        if (rest.Count > 0) yield return new(number, kind, draft.At, draft.Customer, draft.CustomerNote, rest);
        if (lost.Count > 0) yield return new(number, SalesDocumentKind.WriteOff, draft.At, null, null, lost);
    }

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static string? Needed(SourceLine line, Given<string> given, string column)
    {
        if (given.State == GivenState.Empty) line.Missing(column);
        return given.Value?.ToUpperInvariant();
    }

    private string? Word(string? text)
    {
        if (text is null) return null;
        if (_words.TryGetValue(text, out var known)) return known;
        _words.Add(text);
        return text;
    }

    /// <param name="Place">Among all documents, by their first lines.</param>
    private sealed record Draft(int Place, DateTimeOffset At, string? Customer, string? CustomerNote, List<SalesLine> Lines);
}
