using Monolith.Import.Maps;
using Monolith.Import.Reading.Opening;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>A look at a file before it is clear which of its columns are which: for the page where somebody assigns them.</summary>
/// <param name="Headers">With the columns of ours that they fill so far.</param>
/// <param name="Missing">Required columns that nothing fills yet.</param>
/// <param name="Doubled">Headers that are read and stand there twice.</param>
/// <param name="Sample">The first records below the header, as they stand there.</param>
internal sealed record SourceProbe(
    SourceFormat Format, IReadOnlyList<SourceHeader> Headers, IReadOnlyList<string> Missing, IReadOnlyList<string> Doubled,
    IReadOnlyList<IReadOnlyList<string>> Sample, IReadOnlyList<Finding> Findings)
{
    private const int Shown = 10;

    /// <summary>Leaves the stream, which must be able to seek, to its owner. Codes as of <see cref="SourceFile.Open"/>, but for missing
    /// and doubled columns.</summary>
    public static async Task<Result<SourceProbe>> Of(
        Stream content, string fileName, ImportMap map, IReadOnlyList<SourceColumn> columns, CancellationToken ct)
    {
        var recognised = await FileOpening.Recognise(content, fileName, map, columns, ct);
        if (!recognised.IsOk) return recognised.Error;
        var file = recognised.Value;
        return new SourceProbe(
            file.Format, file.Header.Headers, file.Header.Missing, file.Header.Doubled, [.. file.Sample.Take(Shown)], file.Findings);
    }
}
