using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Sales;

/// <summary>What an import of past sales did so far, line by line where it refused.</summary>
internal sealed class SalesReport
{
    private const int MostShown = 1000;
    private readonly List<Finding> _refused = [];
    private readonly List<Finding> _others = [];
    private readonly List<Finding> _ofFile = [];
    private SourceFormat? _format;

    public int Lines { get; set; }

    /// <summary>Documents that were made.</summary>
    public int Made { get; set; }

    public int AlreadyThere { get; set; }

    public int RejectedLines { get; private set; }

    public SalesImportReport Sales { get; } = new();

    /// <summary>What reading the file found: a line that was refused counts once.</summary>
    public void Take(SalesFile file)
    {
        (Lines, _format) = (file.Lines, file.Format);
        _ofFile.AddRange(file.Findings.Where(f => f.Line is null));
        _others.AddRange(file.Findings.Where(f => f is { Level: FindingLevel.Warning, Line: not null }).Take(MostShown));
        foreach (var refused in file.Findings.Where(f => f is { Level: FindingLevel.Refused, Line: not null }).DistinctBy(f => f.Line))
        {
            RejectedLines++;
            if (_refused.Count < MostShown) _refused.Add(refused);
        }
    }

    public void Reject(int line, Error error)
    {
        RejectedLines++;
        if (_refused.Count < MostShown) _refused.Add(Finding.Of(error, line: line));
    }

    public ImportReport ToReport(string file, bool dryRun, ITexts texts) => new()
    {
        List = ListColumns.SalesList,
        File = file,
        DryRun = dryRun,
        Lines = Lines,
        New = Made,
        Same = AlreadyThere,
        Refused = RejectedLines,
        Format = _format is null ? "" : FormatTexts.Of(_format),
        Findings = [.. _ofFile.Select(f => f.ToProblem(texts))],
        Problems = [.. _refused.OrderBy(f => f.Line).Concat(_others).Take(MostShown).Select(f => f.ToProblem(texts))],
        Sales = Sales,
    };
}
