using Monolith.Import.Contracts;
using Monolith.Import.Planning;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel.Text;

namespace Monolith.Import;

/// <summary>Makes the report of a plan, the same whether it was only tried or carried out.</summary>
internal sealed class ReportMaking(PlanStore store, ITexts texts)
{
    public ImportReport Of(ImportOrder order, PlanFigures figures) => new()
    {
        List = order.List,
        File = order.File,
        DryRun = order.DryRun,
        Lines = figures.Lines,
        New = figures.New,
        Changed = figures.Changed,
        Same = figures.Same,
        Refused = figures.Refused,
        Format = FormatTexts.Of(figures.Reading!.Format, texts),
        Headers = [.. figures.Reading.Headers.Select(h => new ImportHeader(h.Text, h.Column))],
        Findings = [.. figures.Reading.Findings.Select(f => f.ToProblem(texts))],
        Sales = figures.Sales,
        Problems = [.. figures.Problems.Select(f => f.ToProblem(texts))],
    };

    /// <summary>With what turned out otherwise when it was carried out.</summary>
    public async Task<ImportReport> Of(ImportOrder order, PlanFigures figures, PlanRow plan, CancellationToken ct)
    {
        var overtaken = plan.Overtaken == 0 ? [] : await store.Otherwise(plan.Id, ct);
        foreach (var finding in overtaken.SelectMany(l => PlanJson.List<Finding>(l.Findings))
            .Where(f => f.Level == FindingLevel.Refused)) figures.Take(finding);
        return Of(order, figures) with { Overtaken = plan.Overtaken };
    }
}
