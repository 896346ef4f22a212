using System.Runtime.CompilerServices;
using Monolith.Import.Maps;
using Monolith.Import.Reading.Lines;
using Monolith.Import.Reading.Opening;
using Monolith.Import.Reading.Workbooks;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading;

/// <summary>A file from elsewhere, understood: how it is written, which columns of ours it has, and its lines one after
/// another.</summary>
internal sealed class SourceFile : IAsyncDisposable
{
    private readonly Stream _content;
    private readonly Recognition _file;
    private IReadOnlyList<Finding> _findings;

    private SourceFile(Stream content, string name, Recognition file) =>
        (_content, Name, _file, _findings) = (content, name, file, file.Findings);

    /// <summary>As people know it.</summary>
    public string Name { get; }

    public SourceFormat Format => _file.Format;

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<SourceHeader> Headers => _file.Header.Headers;

    /// <summary>About the whole file. What was left out on the way is known when all lines have been read.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Of the latest reading of all lines.</summary>
    public SourceTally Tally { get; private set; } = new();

    /// <summary>Whether the file, or its map, has the column at all.</summary>
    public bool Has(string column) => _file.Plan.Ordinal(column) >= 0;

    /// <summary>In which other languages a column is there: <c>zh</c> where the file has <c>name_zh</c>.</summary>
    public IReadOnlyList<string> LanguagesOf(string column) =>
        [.. _file.Plan.Columns.Where(c => c.Name.Length == column.Length + 3 && c.Name.StartsWith(column + "_", StringComparison.Ordinal))
            .Select(c => c.Name[^2..])];

    /// <summary>Recognises the file. It keeps the stream and disposes it, also when it is refused; one that can't seek is copied to a
    /// temporary file first. Codes: import.file-empty, import.columns-missing, import.column-doubled, import.encoding-unknown,
    /// import.encoding-wrong, import.not-a-list, import.workbook-unreadable, import.workbook-locked, import.sheet-missing,
    /// import.file-too-large, import.too-many-lines, import.too-many-columns, import.map-malformed.</summary>
    /// <param name="fileName">As people know it; for messages.</param>
    /// <param name="columns">That the list can read.</param>
    public static async Task<Result<SourceFile>> Open(
        Stream content, string fileName, ImportMap map, IReadOnlyList<SourceColumn> columns, CancellationToken ct)
    {
        var seekable = await Spool.Seekable(content, ct);
        if (!seekable.IsOk) return seekable.Error;
        var (whole, isKept) = (await FormulaFaults.AsTexts(seekable.Value, ct), false);
        try
        {
            var recognised = await FileOpening.Recognise(whole, fileName, map, columns, ct);
            if (!recognised.IsOk) return recognised.Error;
            if (FileErrors.Columns(recognised.Value.Header, recognised.Value.Format) is { } error) return error;
            isKept = true;
            return new SourceFile(whole, fileName, recognised.Value);
        }
        finally
        {
            if (!isKept) await whole.DisposeAsync();
        }
    }

    /// <summary>All lines that say something, refused ones included, in the file's order; one reading at a time. Enumerated again it
    /// starts anew.</summary>
    public async IAsyncEnumerable<SourceLine> Lines([EnumeratorCancellation] CancellationToken ct = default)
    {
        (Tally, _findings) = (new(), _file.Findings);
        var reader = new LineReader(_file, Tally);
        await foreach (var line in reader.Read(ct)) yield return line;
        _findings = [.. _file.Findings, .. reader.Findings()];
    }

    public ValueTask DisposeAsync() => _content.DisposeAsync();
}
