using Monolith.Import.Contracts;
using Monolith.Import.Plans;
using Monolith.Import.Reading;

namespace Monolith.Import.Planning;

/// <summary>How many lines of each outcome there are, and what was found in the first of them.</summary>
internal sealed class PlanFigures
{
    private const int MostShown = 1000;
    private readonly List<Finding> _refusals = [];
    private readonly List<Finding> _others = [];

    public int Lines { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Same { get; private set; }

    public int Refused { get; private set; }

    public PlanReading? Reading { get; set; }

    /// <summary>What planning found out about the file as a whole.</summary>
    public IReadOnlyList<Finding> OfFile { get; set; } = [];

    /// <summary>Of past sales what the documents come to.</summary>
    public SalesImportReport? Sales { get; set; }

    /// <summary>Refusals first, in the order of the file.</summary>
    public IEnumerable<Finding> Problems => _refusals.Concat(_others).Take(MostShown);

    public void Take(PlannedLine line)
    {
        Lines++;
        switch (line.Outcome)
        {
            case LineOutcome.New: New++; break;
            case LineOutcome.Changed: Changed++; break;
            case LineOutcome.Same: Same++; break;
            default: Refused++; break;
        }

        foreach (var finding in line.Findings)
        {
            var list = finding.Level == FindingLevel.Refused ? _refusals : _others;
            if (list.Count < MostShown) list.Add(finding);
        }
    }

    public void Take(Finding finding) => _refusals.Add(finding);
}
