using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Monolith.SharedKernel.Text;

namespace Monolith.Http;

/// <summary>Rows as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese), text guarded by
/// <see cref="Csv"/>.</summary>
internal sealed class CsvRows : RowFile
{
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    private readonly CsvWriter _csv;
    private readonly ListWords _words;
    private IReadOnlyList<FileColumn> _columns = [];

    public CsvRows(Stream into, ListWords words)
    {
        var text = new StreamWriter(into, Marked, leaveOpen: true);
        _csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n", ShouldQuote = given => IsQuoted(given.Field),
        });
        _words = words;
    }

    // Whatever ends a line somewhere, not only what ends one here.
    private static bool IsQuoted(string? field) =>
        field is { Length: > 0 } && (field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field[0] == ' ' || field[^1] == ' ');

    public override Task Head(IReadOnlyList<FileColumn> columns)
    {
        _columns = columns;
        foreach (var column in columns) _csv.WriteField(Csv.Guard(column.Title));
        _csv.NextRecord();
        return Task.CompletedTask;
    }

    public override Task Row(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++) _csv.WriteField(Csv.Guard(_words.Text(_columns[i], values[i])));
        _csv.NextRecord();
        return Task.CompletedTask;
    }

    public override Task Flush() => _csv.FlushAsync();

    public override Task End() => Flush();

    public override ValueTask DisposeAsync() => _csv.DisposeAsync();
}
