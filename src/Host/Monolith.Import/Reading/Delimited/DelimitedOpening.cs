using Monolith.Import.Maps;
using Monolith.Import.Reading.Encodings;
using Monolith.Import.Reading.Opening;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Delimited;

/// <summary>Recognises separated text: its encoding, then its separator, by reading its beginning in every way there is. The way that
/// finds most of our columns is it.</summary>
internal static class DelimitedOpening
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static async Task<Result<Opened>> Open(Stream content, IReadOnlyList<SourceColumn> columns, ImportMap map, CancellationToken ct)
    {
        var sniffed = await TextSniffer.Sniff(content, map, ct);
        if (!sniffed.IsOk) return sniffed.Error;
        var text = sniffed.Value;
        var declared = await SepLine(text.Open(content), ct);
        char? quote = map.Quote == ' ' ? null : map.Quote;
        var best = default((Dialect Dialect, Beginning Beginning)?);
        foreach (var delimiter in Candidates(map, declared))
        {
            var dialect = new Dialect(delimiter, quote);
            await using var records = new DelimitedRecords(text.Open(content), dialect, ReadingLimits.RecordLength);
            var beginning = await Beginning.Of(records, columns, map, ct);
            if (best is null || beginning.IsBetterThan(best.Value.Beginning)) best = (dialect, beginning);
        }

        var format = new SourceFormat
        {
            Kind = SourceKind.Csv,
            Encoding = text.Encoding.WebName,
            HasBom = text.HasBom,
            Delimiter = best!.Value.Dialect.Delimiter,
            Quote = quote,
            HasSepLine = declared is not null,
        };
        var findings = text.Guess is null ? [] : new[] { FileFindings.EncodingGuessed(text.Encoding.WebName, text.Guess) };
        return new Opened(
            () => new DelimitedRecords(text.Open(content), best.Value.Dialect, ReadingLimits.RecordLength), best.Value.Beginning, format,
                findings);
    }

    private static char[] Candidates(ImportMap map, char? declared) =>
        map.Delimiter is { } given ? [given] : declared is { } separator ? [separator] : Delimiters;

    private static async Task<char?> SepLine(StreamReader text, CancellationToken ct)
    {
        using (text)
        {
            var head = new char[6];
            var read = await text.ReadBlockAsync(head, ct);
            var isSep = read >= 5 && head.AsSpan(0, 4).Equals("sep=", StringComparison.OrdinalIgnoreCase)
                && (read == 5 || head[5] is '\r' or '\n');
            return isSep ? head[4] : null;
        }
    }
}
