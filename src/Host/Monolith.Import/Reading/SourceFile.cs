using System.Runtime.CompilerServices;
using Monolith.Import.Maps;
using Monolith.Import.Reading.Columns;
using Monolith.Import.Reading.Delimited;
using Monolith.Import.Reading.Encodings;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>A file from elsewhere, understood: how it is written, which columns of ours it has, and its lines one after another.</summary>
public sealed class SourceFile : IAsyncDisposable
{
    private const int LongestRecord = 1 << 20;

    private readonly Stream _content;
    private readonly FileText _text;
    private readonly Beginning _beginning;
    private readonly List<Finding> _findings = [];

    private SourceFile(Stream content, string name, FileText text, Beginning beginning, ImportMap map)
    {
        (_content, Name, _text, _beginning, Map) = (content, name, text, beginning, map);
        Format = new()
        {
            Encoding = text.Encoding.WebName,
            HasBom = text.HasBom,
            Delimiter = beginning.Dialect.Delimiter,
            Quote = beginning.Dialect.Quote,
            HasSepLine = beginning.Dialect.HasSepLine,
            Decimal = map.Decimal,
            Thousands = map.Thousands,
            HeaderLine = beginning.HeaderIndex + 1,
        };
    }

    public string Name { get; }

    public SourceFormat Format { get; private set; }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<SourceHeader> Headers => _beginning.Header!.Headers;

    /// <summary>About the whole file. Some are only known when all lines have been read.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public SourceTally Tally { get; private set; } = new();

    internal ImportMap Map { get; }

    internal ColumnPlan Plan => _beginning.Header!.Plan;

    /// <summary>Whether the file has the column at all.</summary>
    public bool Has(string column) => Plan.Ordinal(column) >= 0;

    /// <summary>In which other languages a column is there: <c>zh</c> where the file has <c>name_zh</c>.</summary>
    public IReadOnlyList<string> LanguagesOf(string column) =>
        Plan.Columns.Where(c => c.Name.Length == column.Length + 3 && c.Name.StartsWith(column + "_", StringComparison.Ordinal)).Select(c => c.Name[^2..]).ToList();

    /// <summary>Recognises the file. It keeps the stream and disposes it; one that can't seek is copied to a temporary file first.</summary>
    /// <param name="fileName">As people know it; for messages.</param>
    /// <param name="columns">That the list can read.</param>
    public static async Task<Result<SourceFile>> Open(
        Stream content, string fileName, ImportMap map, IReadOnlyList<SourceColumn> columns, CancellationToken ct)
    {
        var seekable = content.CanSeek ? content : await Spool(content, ct);
        var text = await FileText.Of(seekable, map, ct);
        if (!text.IsOk) return text.Error;
        var beginning = await DialectSniffer.Sniff(() => text.Value.Open(seekable), columns, map, ct);
        if (beginning.Header is not { } header) return Error.Invalid("import.file-empty", $"{fileName} has no header line.").With("file", fileName);
        if (header.Missing.Count > 0)
            return Error.Invalid("import.columns-missing", $"The file lacks the columns {string.Join(", ", header.Missing)}.").With("columns", string.Join(", ", header.Missing));
        if (header.Doubled.Count > 0)
            return Error.Invalid("import.column-doubled", $"The column {header.Doubled[0]} is there twice.").With("column", header.Doubled[0]);
        return new SourceFile(seekable, fileName, text.Value, beginning, map);
    }

    /// <summary>All lines that say something, refused ones included, in the file's order. Enumerated again it starts anew.</summary>
    public async IAsyncEnumerable<SourceLine> Lines([EnumeratorCancellation] CancellationToken ct = default)
    {
        Tally = new();
        await using var records = new DelimitedRecords(_text.Open(_content), _beginning.Dialect, LongestRecord);
        for (var index = 0; await records.Read(ct); index++)
        {
            Tally.PhysicalLines += records.Span;
            if (index <= _beginning.HeaderIndex) Tally.Heading += records.Span;
            else if (IsBlank(records)) Tally.Blank += records.Span;
            else
            {
                Tally.Records++;
                yield return LineOf(records);
            }
        }
    }

    public ValueTask DisposeAsync() => _content.DisposeAsync();

    private static async Task<Stream> Spool(Stream content, CancellationToken ct)
    {
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await content.CopyToAsync(copy, ct);
        return copy;
    }

    private static bool IsBlank(IRecords records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (!records[i].IsWhiteSpace()) return false;
        }

        return records.Broken is null;
    }

    private SourceLine LineOf(IRecords records)
    {
        var line = new SourceLine(this, records.Line, records.Span, new string?[Plan.Columns.Count]);
        if (records.Broken is { } broken) line.Add(broken);
        else if (records.Count != Plan.Width) line.Add(Finding.Refused("import.line-malformed", $"{records.Count} fields instead of {Plan.Width}."));
        else line.Fill(records);
        return line;
    }
}
