using Monolith.Import.Reading.Columns;
using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Opening;

/// <summary>Why a file isn't read at all.</summary>
internal static class FileErrors
{
    public static Error Empty(string file) =>
        Error.Invalid("import.file-empty", $"{file} is empty: it has no header line.").With("file", file);

    public static Error TooLarge() => Error.TooLarge(
        "import.file-too-large", $"The file has more than {ReadingLimits.FileBytes >> 20} MB. Split it.")
            .With("most", ReadingLimits.FileBytes >> 20);

    public static Error TooManyLines() => Error.TooLarge(
        "import.too-many-lines", $"The file has more than {ReadingLimits.Lines} lines. Split it.").With("most", ReadingLimits.Lines);

    public static Error TooManyColumns(int columns) => Error.TooLarge(
        "import.too-many-columns", $"The file has {columns} columns; at most {ReadingLimits.Columns} are read.")
        .With("columns", columns).With("most", ReadingLimits.Columns);

    public static Error? Columns(HeaderMatch header, SourceFormat format)
    {
        var there = string.Join(", ", header.Headers.Select(h => h.Text).Where(t => t.Length > 0).Take(30).Select(Finding.Shown));
        var missing = string.Join(", ", header.Missing);
        if (header.Missing.Count > 0)
        {
            return Error.Invalid(
                "import.columns-missing",
                    $"The file lacks the columns {missing}. Line {format.HeaderLine} has: {there}. A map says what they are called there.")
                .With("columns", missing).With("line", format.HeaderLine).With("there", there);
        }

        var doubled = string.Join(", ", header.Doubled.Distinct(StringComparer.OrdinalIgnoreCase));
        return doubled.Length == 0
            ? null
            : Error.Invalid("import.column-doubled", $"The file has these columns twice: {doubled}. Rename or remove one of each.")
                .With("columns", doubled);
    }

    /// <summary>Files that are no lists by their first bytes, whatever their names end in.</summary>
    public static async Task<Error?> NotAList(Stream content, string file, CancellationToken ct)
    {
        var head = new byte[512];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        if (read == 0) return Empty(file);
        var text = System.Text.Encoding.Latin1.GetString(head, 0, read).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        var kind = text switch
        {
            _ when text.StartsWith("%PDF", StringComparison.Ordinal) => "PDF",
            _ when text.StartsWith("<", StringComparison.Ordinal) => text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                    || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) ? "HTML" : "XML",
            _ when text.StartsWith("[{", StringComparison.Ordinal) || text.StartsWith("{\"", StringComparison.Ordinal)
                || text.StartsWith("{\r", StringComparison.Ordinal)
                || text.StartsWith("{\n", StringComparison.Ordinal) => "JSON",
            _ when text.StartsWith("{\\rtf", StringComparison.Ordinal) => "RTF",
            _ when text.StartsWith("\u001F\u008B", StringComparison.Ordinal) => "gzip",
            _ when text.StartsWith("\u0089PNG", StringComparison.Ordinal)
                || text.StartsWith("\u00FF\u00D8\u00FF", StringComparison.Ordinal) => "image",
            _ => null,
        };
        return kind is null
            ? null
            : Error.Invalid("import.not-a-list",
                $"This is a file of another kind ({kind}). Lists are read from CSV and Excel workbooks (.xlsx).").With("kind", kind);
    }

    /// <summary>Counted before anything is read; a file of fewer bytes can't have them.</summary>
    public static async Task<bool> HasTooManyLines(Stream content, CancellationToken ct)
    {
        if (content.Length <= ReadingLimits.Lines) return false;
        content.Position = 0;
        var (buffer, lines, last) = (new byte[1 << 16], 0L, (byte)0);
        while (await content.ReadAsync(buffer, ct) is var read and > 0)
        {
            var part = buffer.AsSpan(0, read);
            lines += part.Count((byte)'\n') + part.Count((byte)'\r') - part.Count("\r\n"u8) - (last == '\r' && part[0] == '\n' ? 1 : 0);
            last = part[^1];
            if (lines > ReadingLimits.Lines) return true;
        }

        return false;
    }
}
