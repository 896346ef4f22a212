using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>What planning found out.</summary>
internal sealed record SalesFacts(
    SalesShop Shop, Guid Warehouse, KnownItems Items, KnownCustomers Customers, IReadOnlyDictionary<string, SalesOpening> Opening);

/// <summary>Puts what becomes of a file of past sales into lines of a plan.</summary>
internal sealed class SalesLines
{
    private readonly SalesFile _file;
    private readonly SalesRules _rules;
    private readonly SalesFacts _facts;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, (DateTimeOffset Opens, DateTimeOffset Closes, DocumentPlan Last)> _days = [];

    private SalesLines(SalesFile file, SalesRules rules, SalesFacts facts) => (_file, _rules, _facts) = (file, rules, facts);

    public static SalesPlan Of(SalesFile file, List<DocumentPlan> plans, SalesRules rules, SalesFacts facts)
    {
        var lines = new SalesLines(file, rules, facts);
        foreach (var plan in plans.Where(p => p.IsNew && p.Name.IsTicket)) lines.Day(plan);
        return new(lines.All(plans), SalesFigures.Of(plans, rules, facts));
    }

    private void Day(DocumentPlan plan)
    {
        var (at, day) = (plan.Document.At, _facts.Shop.DayOf(plan.Document.At));
        var known = _days.TryGetValue(day, out var so) ? so : (at, at, plan);
        _days[day] = (known.Item1 < at ? known.Item1 : at, known.Item2 > at ? known.Item2 : at, plan);
    }

    private IEnumerable<PlannedLine> All(List<DocumentPlan> plans)
    {
        var refused = plans.Where(p => p.IsRefused).SelectMany(p => p.Document.Lines.Select(l => Refused(p, l)))
            .Concat(_file.Refused.Select(r => new PlannedLine(r.LineNumber, r.Invoice, LineOutcome.Refused, [], r.Findings, null)));
        foreach (var line in refused.OrderBy(l => l.Line)) yield return line;
        foreach (var plan in plans.Where(p => !p.IsRefused))
        {
            // A step may end in the middle of a document: it is booked with its last line, when all that it names is there.
            var last = plan.Document.Lines[^1];
            foreach (var line in plan.Document.Lines)
            {
                yield return plan.IsThere
                    ? new(line.LineNumber, plan.Document.Number, LineOutcome.Same, [], _file.SaidOf(line.LineNumber), null)
                    : New(plan, line, ReferenceEquals(line, last));
            }
        }
    }

    private PlannedLine Refused(DocumentPlan plan, SalesLine line) => new(
        line.LineNumber, plan.Document.Number, LineOutcome.Refused, [],
        [.. _file.SaidOf(line.LineNumber), Finding.Of(plan.WhyRefused(line.LineNumber), line: line.LineNumber)], null);

    private PlannedLine New(DocumentPlan plan, SalesLine line, bool isLast)
    {
        var document = plan.Document;
        var isNamedFirst = _named.Add(line.Sku);
        var payload = new SalesPayload(
            isNamedFirst ? _facts.Items.ToMake.GetValueOrDefault(line.Sku) : null,
            isLast && document.Customer is { } code && _facts.Customers.ToMake.TryGetValue(code, out var made) && _people.Add(code) ? made
                : null,
            isNamedFirst ? _facts.Opening.GetValueOrDefault(line.Sku) : null,
            isLast ? Planned(plan) : null);
        return new(
            line.LineNumber, document.Number, LineOutcome.New, Changes(document, line, payload), _file.SaidOf(line.LineNumber),
            payload.IsEmpty ? null : payload);
    }

    private PlannedDocument Planned(DocumentPlan plan)
    {
        var document = plan.Document;
        var day = plan.Name.IsTicket ? _days[_facts.Shop.DayOf(document.At)] : (document.At, document.At, plan);
        return new(
            document.Number, document.Kind, document.At, _facts.Warehouse,
            document.Customer is null ? null : _facts.Customers.Ids[document.Customer], _rules.Tender,
            day.Item1, ReferenceEquals(day.Item3, plan) ? day.Item2 : null,
            [.. document.Lines.Select(l => new PlannedSale(
                _facts.Items.IdOf(l.Sku), l.Quantity, l.UnitPrice, l.Name.Length > 0 ? l.Name : null))]);
    }

    private List<FieldChange> Changes(SalesDocument document, SalesLine line, SalesPayload payload)
    {
        var digits = _facts.Shop.Currency.Digits;
        var changes = new List<FieldChange> { new("sku", null, line.Sku), new("quantity", null, line.Quantity.ToString()) };
        if (document.Kind != SalesDocumentKind.WriteOff) changes.Add(new("unit_price", null, line.UnitPrice.ToText(digits)));
        if (payload.Document is not null) changes.Add(new("date", null,
            Local(document.At).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        if (payload.Item is { } item) changes.Add(new("item", null, item.Name.Default));
        if (payload.Customer is { } customer) changes.Add(new("customer", null, customer.Code));
        if (payload.Opening is { } opening)
            changes.Add(new("opening_stock", null, $"{opening.Is.Quantity} x {opening.Is.UnitCost.ToText(digits)}"));
        return changes;
    }

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _facts.Shop.Zone);
}
