using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;

namespace Monolith.Import.Reading.Delimited;

/// <summary>How the file begins, read in one way.</summary>
/// <param name="Header">Null: no record of the beginning has a column of ours.</param>
/// <param name="HeaderIndex">Which record the header is.</param>
internal sealed record Beginning(Dialect Dialect, HeaderMatch? Header, int HeaderIndex, IReadOnlyList<string[]> Records)
{
    /// <summary>How many records are as wide as the header: the more, the likelier is this way of reading.</summary>
    public int Even => Header is null ? 0 : Records.Skip(HeaderIndex).Count(r => r.Length == Header.Plan.Width);
}

/// <summary>Finds separator and header by reading a file's beginning in every way there is: the one that finds most of our columns is it.</summary>
internal static class DialectSniffer
{
    /// <summary>Titles stand above the header, not a page of them.</summary>
    public const int DeepestHeader = 30;

    private const int Sample = 200;
    private const int LongestSample = 1 << 18;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static async Task<Beginning> Sniff(Func<TextReader> open, IReadOnlyList<SourceColumn> columns, ImportMap map, CancellationToken ct)
    {
        var declared = await SepLine(open, ct);
        char[] candidates = map.Delimiter is { } given ? [given] : declared is { } separator ? [separator] : Delimiters;
        var best = default(Beginning);
        foreach (var candidate in candidates)
        {
            var dialect = new Dialect(candidate, map.Quote) { HasSepLine = declared is not null };
            var beginning = Matched(dialect, await Records(open, dialect, ct), columns, map);
            if (best is null || Better(beginning, best)) best = beginning;
        }

        return best!;
    }

    public static Beginning Matched(Dialect dialect, IReadOnlyList<string[]> records, IReadOnlyList<SourceColumn> columns, ImportMap map)
    {
        var (best, index) = (default(HeaderMatch), 0);
        for (var i = 0; i < Math.Min(records.Count, DeepestHeader); i++)
        {
            if (records[i].All(string.IsNullOrWhiteSpace)) continue;
            var match = HeaderMatch.Of(records[i], columns, map);
            if (best is null || (match.Missing.Count == 0, match.Found).CompareTo((best.Missing.Count == 0, best.Found)) > 0) (best, index) = (match, i);
        }

        return new(dialect, best, index, records);
    }

    private static bool Better(Beginning one, Beginning other) =>
        (one.Header?.Missing.Count == 0, one.Header?.Found ?? 0, one.Even).CompareTo((other.Header?.Missing.Count == 0, other.Header?.Found ?? 0, other.Even)) > 0;

    private static async Task<char?> SepLine(Func<TextReader> open, CancellationToken ct)
    {
        using var text = open();
        var head = new char[6];
        var read = await text.ReadBlockAsync(head, ct);
        return read >= 5 && head.AsSpan(0, 4).Equals("sep=", StringComparison.OrdinalIgnoreCase) && (read == 5 || head[5] is '\r' or '\n') ? head[4] : null;
    }

    private static async Task<List<string[]>> Records(Func<TextReader> open, Dialect dialect, CancellationToken ct)
    {
        await using var records = new DelimitedRecords(open(), dialect, LongestSample);
        var found = new List<string[]>();
        while (found.Count < Sample && await records.Read(ct))
        {
            if (found.Count == 0 && dialect.HasSepLine && records.Line == 1)
            {
                found.Add([]);
                continue;
            }

            var fields = new string[records.Count];
            for (var i = 0; i < fields.Length; i++) fields[i] = records[i].ToString();
            found.Add(fields);
        }

        return found;
    }
}
