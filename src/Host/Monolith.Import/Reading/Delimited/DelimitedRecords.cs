using System.Buffers;

namespace Monolith.Import.Reading.Delimited;

/// <summary>Records of separated text (RFC 4180 and what people write instead): any line ends, also mixed; line breaks in quotes; a
/// quotation mark inside an unquoted field is a character like others. A quote that doesn't close costs its line, not the rest of the
/// file.</summary>
/// <remarks>Our own and no library's, because libraries know the line a record ends at and not the one it begins at, and read on from
/// a quote that isn't closed to the file's end.</remarks>
internal sealed class DelimitedRecords : IRecords
{
    private readonly TextReader _text;
    private readonly RecordScanner _scanner;
    private readonly int _longest;
    private char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 16);
    private int _start;
    private int _end;
    private int _used;
    private bool _atEnd;
    private int _next = 1;

    public DelimitedRecords(TextReader text, Dialect dialect, int longest)
    {
        (_text, _longest) = (text, longest);
        _scanner = new(dialect);
    }

    public int Line { get; private set; }

    public int Span { get; private set; }

    public int Count => Broken is null ? _scanner.Count : 0;

    public Finding? Broken { get; private set; }

    public ReadOnlySpan<char> this[int place] => _scanner.Field(_buffer.AsSpan(_start, _used), place);

    public bool IsNumber(int place) => false;

    public async ValueTask<bool> Read(CancellationToken ct)
    {
        _start += _used;
        _next += Span;
        (_used, Span, Broken, Line) = (0, 0, null, _next);
        while (true)
        {
            var scan = _scanner.Scan(_buffer.AsSpan(_start, _end - _start), _atEnd);
            if (scan == RecordScan.Nothing) return false;
            if (scan != RecordScan.NeedsMore) return Took(scan == RecordScan.Whole);
            if (_end - _start >= _longest) return await TooLong(ct);
            await Fill(ct);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_buffer.Length > 0) ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _text.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool Took(bool isWhole)
    {
        (_used, Span) = isWhole ? (_scanner.Used, _scanner.Lines) : (_scanner.FirstLineEnd, 1);
        if (!isWhole) Broken = ReadingFindings.QuoteMalformed();
        return true;
    }

    // With a line break in it a quote has run away: only its first line is lost. Without one the line itself has no end in sight.
    private async ValueTask<bool> TooLong(CancellationToken ct)
    {
        (Broken, Span) = (ReadingFindings.RecordTooLong(_longest), 1);
        var lineEnd = _scanner.LineEnd(_buffer.AsSpan(_start, _end - _start));
        if (lineEnd >= 0) Broken = ReadingFindings.QuoteMalformed();
        while (lineEnd < 0)
        {
            if (_atEnd) break;
            _start = _end;
            await Fill(ct);
            lineEnd = _scanner.LineEnd(_buffer.AsSpan(_start, _end - _start));
        }

        _used = lineEnd < 0 ? _end - _start : lineEnd;
        return true;
    }

    private async ValueTask Fill(CancellationToken ct)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = await _text.ReadAsync(_buffer.AsMemory(_end), ct);
        _end += read;
        _atEnd = read == 0;
    }
}
