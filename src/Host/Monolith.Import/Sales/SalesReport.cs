using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Sales;

/// <summary>What an import of past sales did so far, line by line where it refused.</summary>
internal sealed class SalesReport
{
    private const int MostShown = 1000;
    private readonly List<Finding> _refused = [];

    public int Lines { get; set; }

    /// <summary>Documents that were made.</summary>
    public int Made { get; set; }

    public int AlreadyThere { get; set; }

    public int RejectedLines { get; private set; }

    public SalesImportReport Sales { get; } = new();

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
        Problems = [.. _refused.Select(f => new ImportProblem(f.Line, f.Code, "refused", texts.Of(f.ToError()), f.Column, f.Value))],
        Sales = Sales,
    };
}
