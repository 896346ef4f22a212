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

    private static readonly Error TooMany = Error.TooLarge("import.too-many-lines",
        $"The file has more than {MostLines:N0} lines. Split it.")
        .With("most", MostLines);

    public static async Task<Result<PlanFigures>> Make(
        IImportList list, Stream content, string fileName, ImportMap map, bool emptyClears, IPlanSink sink, CancellationToken ct)
    {
        var opened = await SourceFile.Open(content, fileName, map, [.. list.Columns.Select(c => c.Source)], ct);
        if (!opened.IsOk) return opened.Error!;
        await using var file = opened.Value;
        var figures = new PlanFigures();
        var wrong = list is IDocumentList documents
            ? await Whole(documents, file, map, figures, sink, ct)
            : await Lines((ILineList)list, file, emptyClears, figures, sink, ct);
        if (wrong is not null) return wrong;
        figures.Reading = new(file.Format, file.Headers, [.. file.Findings, .. figures.OfFile], file.Tally, [.. list.Needs(file)]);
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

    private static async Task<Error?> Lines(
        ILineList list, SourceFile file, bool emptyClears, PlanFigures figures, IPlanSink sink, CancellationToken ct)
    {
        var some = new List<SourceLine>(AtOnce);
        await foreach (var line in file.Lines(ct))
        {
            some.Add(line);
            if (some.Count < AtOnce) continue;
            if (figures.Lines + some.Count > MostLines) return TooMany;
            await Take(await list.Plan(file, some, emptyClears, ct), figures, sink, ct);
            some.Clear();
        }

        if (some.Count > 0) await Take(await list.Plan(file, some, emptyClears, ct), figures, sink, ct);
        return null;
    }

    private static async Task<Error?> Whole(
        IDocumentList list, SourceFile file, ImportMap map, PlanFigures figures, IPlanSink sink, CancellationToken ct)
    {
        if (!(await list.Plan(file, map, ct)).TryGet(out var plan, out var error)) return error;
        (figures.Sales, figures.OfFile) = (plan.Report, plan.Findings);
        foreach (var some in plan.Lines.Chunk(AtOnce)) await Take(some, figures, sink, ct);
        return null;
    }

    private static async Task Take(IReadOnlyList<PlannedLine> lines, PlanFigures figures, IPlanSink sink, CancellationToken ct)
    {
        foreach (var line in lines) figures.Take(line);
        await sink.Take(lines, figures, ct);
    }
}
