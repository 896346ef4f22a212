using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;

namespace Monolith.Import.Reading.Opening;

/// <param name="Line">As an editor counts.</param>
/// <param name="Numbers">Which fields are no texts.</param>
internal sealed record SampleRecord(int Line, string[] Fields, bool[] Numbers)
{
    public int Filled => Fields.Count(f => !string.IsNullOrWhiteSpace(f));
}

/// <summary>How a file begins, read in one way, and which of its records is the header.</summary>
internal sealed record Beginning(IReadOnlyList<SampleRecord> Records, HeaderMatch? Header, int HeaderIndex)
{
    private const int MostCharacters = 4 << 20;

    public IEnumerable<SampleRecord> Lines => Records.Skip(HeaderIndex + 1);

    /// <summary>The more records are as wide as the header, the likelier is this way of reading.</summary>
    public int Even => Header is { Plan.Width: > 1 } ? Records.Skip(HeaderIndex).Count(r => r.Fields.Length == Header.Plan.Width) : 0;

    public bool IsBetterThan(Beginning other) =>
        ((Header?.Rank ?? default), Even).CompareTo((other.Header?.Rank ?? default, other.Even)) > 0;

    public static async Task<Beginning> Of(IRecords records, IReadOnlyList<SourceColumn> columns, ImportMap map, CancellationToken ct)
    {
        var sample = await Sample(records, ct);
        var (best, index) = (default(HeaderMatch), 0);
        for (var i = 0; i < sample.Count && (map.HeaderLine is not null || i < ReadingLimits.DeepestHeader); i++)
        {
            if (sample[i].Filled == 0 || (map.HeaderLine is { } line && sample[i].Line != line)) continue;
            var match = HeaderMatch.Of(sample[i].Fields, columns, map);
            if (best is null || IsHeaderRather(match, sample[i], best, sample[index])) (best, index) = (match, i);
        }

        return new(sample, best, index);
    }

    // Without a column of ours the first record with most cells has the names: titles have one.
    private static bool IsHeaderRather(HeaderMatch match, SampleRecord record, HeaderMatch best, SampleRecord other) =>
        match.Rank.CompareTo(best.Rank) is > 0
            || (match.Found == 0 && best.Found == 0 && record.Filled > other.Filled && other.Filled == 1);

    private static async Task<List<SampleRecord>> Sample(IRecords records, CancellationToken ct)
    {
        var (found, characters) = (new List<SampleRecord>(), 0);
        while (found.Count < ReadingLimits.Sample && characters < MostCharacters && await records.Read(ct))
        {
            var (fields, numbers) = (new string[records.Count], new bool[records.Count]);
            for (var i = 0; i < fields.Length; i++)
            {
                (fields[i], numbers[i]) = (records[i].ToString(), records.IsNumber(i));
                characters += fields[i].Length;
            }

            found.Add(new(records.Line, fields, numbers));
        }

        return found;
    }
}
