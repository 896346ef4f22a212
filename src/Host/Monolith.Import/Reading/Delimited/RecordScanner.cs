using System.Buffers;

namespace Monolith.Import.Reading.Delimited;

internal enum RecordScan
{
    /// <summary>The text is at its end.</summary>
    Nothing,

    /// <summary>The record may go on behind what is there.</summary>
    NeedsMore,
    Whole,

    /// <summary>A quote isn't closed, or closes in the middle of a field.</summary>
    Malformed,
}

/// <summary>Finds a record's fields in text that begins with it.</summary>
internal sealed class RecordScanner(Dialect dialect)
{
    private readonly SearchValues<char> _fieldEnds = SearchValues.Create([dialect.Delimiter, '\r', '\n']);
    private Piece[] _fields = new Piece[64];
    private char[] _unescaped = new char[256];

    public int Count { get; private set; }

    /// <summary>Characters of the record with its line end.</summary>
    public int Used { get; private set; }

    /// <summary>Lines of the record.</summary>
    public int Lines { get; private set; }

    /// <summary>Where the next line begins, after a malformed record.</summary>
    public int FirstLineEnd { get; private set; }

    public RecordScan Scan(ReadOnlySpan<char> text, bool isLast)
    {
        (Count, Lines) = (0, 1);
        if (text.IsEmpty) return isLast ? RecordScan.Nothing : RecordScan.NeedsMore;
        for (var at = 0; ;)
        {
            var end = IsQuoted(text, at, out var opening) ? Quoted(text, opening, isLast) : Plain(text, at);
            if (end == Malformed)
            {
                FirstLineEnd = LineEnd(text) is var lineEnd and >= 0 ? lineEnd : text.Length;
                return RecordScan.Malformed;
            }

            if (end < 0 || (end >= text.Length - 1 && !isLast)) return RecordScan.NeedsMore;
            if (end < text.Length && text[end] == dialect.Delimiter)
            {
                at = end + 1;
                continue;
            }

            Used = end + (end >= text.Length ? 0 : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            return RecordScan.Whole;
        }
    }

    public ReadOnlySpan<char> Field(ReadOnlySpan<char> record, int place)
    {
        var field = _fields[place];
        var raw = record.Slice(field.Start, field.Length);
        return field.HasQuotes ? Unescaped(raw) : raw;
    }

    /// <summary>Behind the first line break; -1 where there is none.</summary>
    public int LineEnd(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny('\r', '\n');
        return at < 0 ? -1 : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private const int Malformed = -2;
    private const int NeedsMore = -1;

    // Blanks before the opening quote are common in files written by hand.
    private bool IsQuoted(ReadOnlySpan<char> text, int at, out int opening)
    {
        opening = at;
        if (dialect.Quote is not { } quote) return false;
        while (opening < text.Length && text[opening] == ' ') opening++;
        return opening < text.Length && text[opening] == quote;
    }

    private int Plain(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny(_fieldEnds);
        if (length < 0) length = text.Length - at;
        Add(new(at, length, false));
        return at + length;
    }

    private int Quoted(ReadOnlySpan<char> text, int opening, bool isLast)
    {
        var (quote, hasQuotes, at) = (dialect.Quote!.Value, false, opening + 1);
        while (true)
        {
            var length = text[at..].IndexOf(quote);
            if (length < 0 || (at + length + 1 >= text.Length && !isLast)) return isLast ? Malformed : NeedsMore;
            at += length + 1;
            if (at >= text.Length || text[at] != quote) break;
            (hasQuotes, at) = (true, at + 1);
        }

        var field = new Piece(opening + 1, at - opening - 2, hasQuotes);
        while (at < text.Length && text[at] == ' ') at++;
        if (at < text.Length && !_fieldEnds.Contains(text[at])) return Malformed;
        Lines += LineBreaks(text.Slice(field.Start, field.Length));
        Add(field);
        return at;
    }

    private static int LineBreaks(ReadOnlySpan<char> text)
    {
        var found = 0;
        for (var at = text.IndexOfAny('\r', '\n'); at >= 0; at = text.IndexOfAny('\r', '\n'))
        {
            text = text[(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1)..];
            found++;
        }

        return found;
    }

    private void Add(Piece field)
    {
        if (Count == _fields.Length) Array.Resize(ref _fields, Count * 2);
        _fields[Count++] = field;
    }

    private ReadOnlySpan<char> Unescaped(ReadOnlySpan<char> raw)
    {
        if (_unescaped.Length < raw.Length) _unescaped = new char[raw.Length * 2];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            _unescaped[length++] = raw[i];
            if (raw[i] == dialect.Quote) i++;
        }

        return _unescaped.AsSpan(0, length);
    }

    private readonly record struct Piece(int Start, int Length, bool HasQuotes);
}
