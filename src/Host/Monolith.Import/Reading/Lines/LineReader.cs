using System.Runtime.CompilerServices;
using Monolith.Import.Reading.Cells;
using Monolith.Import.Reading.Opening;

namespace Monolith.Import.Reading.Lines;

/// <summary>The records of a file as lines: those that say nothing, totals and what the map leaves out are counted and passed
/// over.</summary>
internal sealed class LineReader(Recognition file, SourceTally tally)
{
    private readonly TotalWords _totals = new(file.Map.TotalWords);
    private readonly LeftOut _leftOut = new(file.Map.LeaveOut, file.Header.Headers);
    private readonly CarriedFields _carried = new(file.Map.Carry, file.Header.Headers);
    private readonly SourceHeader[] _read = [.. file.Header.Headers.Where(h => h.Column is not null)];
    private Passed _totalLines;
    private Passed _leftOutLines;
    private Passed _headers;
    private CellReader? _cells;

    /// <summary>Complete when the last line has been read.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (_totalLines.Count > 0) yield return FileFindings.Totals(_totalLines.Count, _totalLines.First);
        if (_leftOutLines.Count > 0) yield return FileFindings.LinesLeftOut(_leftOutLines.Count, _leftOutLines.First);
        if (_headers.Count > 0) yield return FileFindings.HeaderRepeated(_headers.Count, _headers.First);
        if (_cells is { Nothings: { Count: > 0 } nothings })
            yield return FileFindings.NullWords(nothings.Count, nothings.Line, nothings.Word);
    }

    public async IAsyncEnumerable<SourceLine> Read([EnumeratorCancellation] CancellationToken ct)
    {
        _cells = new CellReader(file.Plan, new NullWords(file.Map.NullWords), _carried, file.Numbers.Decimal,
            file.Format.Kind != SourceKind.Workbook);
        await using var records = file.Records();
        while (await records.Read(ct))
        {
            tally.PhysicalLines += records.Span;
            if (records.Line <= file.Format.HeaderLine) tally.Heading += records.Span;
            else if (IsBlank(records)) tally.Blank += records.Span;
            else if (Passes(records))
            {
                tally.Records++;
                yield return LineOf(records, _cells);
            }
        }
    }

    private static bool IsBlank(IRecords record)
    {
        if (record.Broken is not null) return false;
        for (var i = 0; i < record.Count; i++)
        {
            if (!CellCharacters.Trim(record[i]).IsEmpty) return false;
        }

        return true;
    }

    private bool Passes(IRecords record)
    {
        if (record.Broken is not null) return true;
        _carried.See(record);
        if (_totals.IsTotal(record, file.Plan.Key, file.Plan.Names)) tally.Totals += Count(ref _totalLines, record);
        else if (_leftOut.Has(record)) tally.Skipped += Count(ref _leftOutLines, record);
        else if (IsHeader(record)) tally.Heading += Count(ref _headers, record);
        else return true;
        return false;
    }

    // Files that were put together have it again in the middle.
    private bool IsHeader(IRecords record)
    {
        if (record.Count < file.Plan.Needed || file.Plan.Needed == 0) return false;
        foreach (var header in _read)
        {
            if (!record[header.Place].Trim().SequenceEqual(header.Text)) return false;
        }

        return true;
    }

    private static int Count(ref Passed passed, IRecords record)
    {
        passed = passed.Count == 0 ? new(1, record.Line) : passed with { Count = passed.Count + 1 };
        return record.Span;
    }

    private SourceLine LineOf(IRecords record, CellReader cells)
    {
        var line = new SourceLine(file, record.Line, record.Span);
        if (record.Broken is { } broken) line.Add(broken);
        else if (record.Count < file.Plan.Needed && !file.Map.ShortLines)
            line.Add(ReadingFindings.LineTooShort(record.Count, file.Plan.Width));
        else if (HasMore(record)) line.Add(ReadingFindings.LineTooLong(record.Count, file.Plan.Width));
        else cells.Fill(record, line);
        return line;
    }

    // Separators without anything between them at the end of a line are a spreadsheet's.
    private bool HasMore(IRecords record)
    {
        for (var i = file.Plan.Width; i < record.Count; i++)
        {
            if (!record[i].IsWhiteSpace()) return true;
        }

        return false;
    }

    private readonly record struct Passed(int Count, int First);
}
