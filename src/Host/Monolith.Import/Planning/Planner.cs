using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Planning;

/// <summary>Reads a file and says of each of its lines what would become of it. Writes nothing but to the sink.</summary>
internal static class Planner
{
    /// <summary>So many lines are looked up at once.</summary>
    private const int AtOnce = 500;

    public const int MostLines = 1_000_000;

    public static async Task<Result<PlanFigures>> Make(
        IImportList list, Stream content, string fileName, ImportMap map, bool emptyClears, IPlanSink sink, CancellationToken ct)
    {
        var opened = await SourceFile.Open(content, fileName, map, [.. list.Columns.Select(c => c.Source)], ct);
        if (!opened.IsOk) return opened.Error!;
        await using var file = opened.Value;
        var needs = list.Needs(file).ToList();
        var figures = new PlanFigures();
        var some = new List<SourceLine>(AtOnce);
        await foreach (var line in file.Lines(ct))
        {
            some.Add(line);
            if (some.Count < AtOnce) continue;
            if (figures.Lines + some.Count > MostLines) return Error.TooLarge("import.too-many-lines",
                $"The file has more than {MostLines:N0} lines. Split it.");
            await Plan(list, file, some, emptyClears, figures, sink, ct);
        }

        await Plan(list, file, some, emptyClears, figures, sink, ct);
        figures.Reading = new(file.Format, file.Headers, file.Findings, file.Tally, needs);
        return figures;
    }

    /// <summary>What can be said of a file that lacks columns: those that it has can be assigned.</summary>
    public static async Task<PlanReading?> Glance(IImportList list, Stream content, string fileName, ImportMap map, CancellationToken ct)
    {
        var opened = await SourceFile.Open(content, fileName, map, [.. list.Columns.Select(c => c.Source with { Required = false })], ct);
        if (!opened.IsOk) return null;
        await using var file = opened.Value;
        return new(file.Format, file.Headers, file.Findings, file.Tally, []);
    }

    private static async Task Plan(
        IImportList list, SourceFile file, List<SourceLine> lines, bool emptyClears, PlanFigures figures, IPlanSink sink,
            CancellationToken ct)
    {
        if (lines.Count == 0) return;
        var planned = await list.Plan(file, lines, emptyClears, ct);
        foreach (var line in planned) figures.Take(line);
        lines.Clear();
        await sink.Take(planned, figures, ct);
    }
}
