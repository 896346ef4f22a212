using System.Globalization;
using CsvHelper;
using Monolith.Import.Contracts;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Planning;

/// <summary>Writes every line of a plan as CSV, and passes it on.</summary>
internal sealed class LinesSink : IPlanSink, IDisposable
{
    private readonly IPlanSink _next;
    private readonly CsvWriter? _csv;
    private readonly ITexts _texts;
    private readonly Action<ImportProgress>? _progress;

    public LinesSink(IPlanSink next, TextWriter? lines, ITexts texts, Action<ImportProgress>? progress)
    {
        (_next, _texts, _progress) = (next, texts, progress);
        if (lines is null) return;
        _csv = new CsvWriter(lines, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var column in (string[])["line", "key", "outcome", "changes", "findings"]) _csv.WriteField(column);
        _csv.NextRecord();
    }

    public async Task Take(IReadOnlyList<PlannedLine> lines, PlanFigures soFar, CancellationToken ct)
    {
        foreach (var line in lines) Write(line.Line, line.Key, line.Outcome, line.Changes, line.Findings);
        if (_csv is not null) await _csv.FlushAsync();
        _progress?.Invoke(new(ImportStep.Planning, soFar.Lines, null));
        await _next.Take(lines, soFar, ct);
    }

    public void Dispose() => _csv?.Dispose();

    private void Write(int line, string key, LineOutcome outcome, IReadOnlyList<FieldChange> changes, IReadOnlyList<Finding> findings)
    {
        if (_csv is null) return;
        _csv.WriteField(line.ToString(CultureInfo.InvariantCulture));
        _csv.WriteField(Csv.Guard(key));
        _csv.WriteField(outcome.ToString().ToLowerInvariant());
        _csv.WriteField(Csv.Guard(PlanTexts.Of(changes)));
        _csv.WriteField(Csv.Guard(PlanTexts.Of(findings, f => _texts.Of(f.ToError()), _texts)));
        _csv.NextRecord();
    }
}
