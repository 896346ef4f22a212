namespace Monolith.Http;

/// <summary>A file that is written row by row into what it is given.</summary>
internal abstract class RowFile : IAsyncDisposable
{
    public static RowFile Of(FileForm form, Stream into, ListWords words) =>
        form == FileForm.Csv ? new CsvRows(into, words) : new XlsxRows(into, words);

    public abstract Task Head(IReadOnlyList<FileColumn> columns);

    /// <param name="values">One for each column, as the list has them.</param>
    public abstract Task Row(IReadOnlyList<object?> values);

    /// <summary>Everything so far stands in what the file is written into.</summary>
    public abstract Task Flush();

    /// <summary>No row follows.</summary>
    public abstract Task End();

    public abstract ValueTask DisposeAsync();
}

/// <summary>A column of a file: its heading, and what words its values have.</summary>
internal sealed record FileColumn(string Title, string? WordsOf = null, (string Yes, string No)? YesNo = null);
