using Monolith.Import.Contracts;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>What would become of a file of past sales.</summary>
/// <param name="Lines">First those that are refused, then the others in the order in which they would be booked.</param>
internal sealed record SalesPlan(IEnumerable<PlannedLine> Lines, SalesImportReport Report)
{
    /// <summary>About the file as a whole.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>A document and what is to become of it.</summary>
internal sealed class DocumentPlan(SalesDocument document)
{
    private List<(int Line, Error Error)>? _refusals;

    public SalesDocument Document { get; } = document;

    public DocumentName Name { get; } = new(document.Number, document.Kind != SalesDocumentKind.WriteOff);

    /// <summary>It is in the books as the file has it.</summary>
    public bool IsThere { get; set; }

    public bool IsRefused => _refusals is not null;

    public bool IsNew => !IsThere && !IsRefused;

    public void Refuse(int line, Error error) => (_refusals ??= []).Add((line, error));

    public void RefuseAll(Error error)
    {
        foreach (var line in Document.Lines) Refuse(line.LineNumber, error);
    }

    /// <summary>A document goes in whole or not at all: where one of its lines is refused, the others are too.</summary>
    public Error WhyRefused(int line)
    {
        var (first, _) = _refusals![0];
        return _refusals.FirstOrDefault(r => r.Line == line).Error ?? SalesErrors.Incomplete(Document.Number, first);
    }
}
