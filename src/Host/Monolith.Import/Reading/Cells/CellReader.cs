using Monolith.Import.Reading.Columns;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Reading.Cells;

/// <summary>Takes the cells of a record into a line: without blanks at their ends, empty where they say "nothing", and refused where
/// they hold what no list has.</summary>
/// <param name="isText">The file is text, where a formula needs a guard; a workbook holds texts as they are.</param>
internal sealed class CellReader(ColumnPlan plan, NullWords nulls, CarriedFields carried, char point, bool isText)
{
    private static readonly string[] Errors = ["#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

    /// <summary>How many cells said "nothing" in words, and the first of them.</summary>
    public (int Count, int Line, string Word) Nothings { get; private set; }

    public void Fill(IRecords record, SourceLine line)
    {
        var columns = plan.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (column.Constant is { } constant) line.Set(i, constant);
            else if (column.IsPlain) line.Set(i, Cell(Field(record, column.Places[0], column), column, line, i));
            else line.Set(i, Cell(Composed(record, column), column, line, i));
        }
    }

    private ReadOnlySpan<char> Field(IRecords record, int place, PlannedColumn column)
    {
        var field = carried.Of(record, place);
        // A number of a workbook is exact, whatever the file's texts have before their decimals.
        return point != '.' && record.IsNumber(place)
            && column.Kind is ColumnKind.Money or ColumnKind.Cost or ColumnKind.Quantity or ColumnKind.Rate
            ? field.ToString().Replace('.', point)
            : field;
    }

    private string? Cell(ReadOnlySpan<char> field, PlannedColumn column, SourceLine line, int ordinal)
    {
        var text = CellCharacters.Trim(field);
        if (text.IsEmpty) return "";
        if (text[0] == '#' && Fault(text) is { } fault) return Refused(line, column, fault, text);
        if (nulls.Has(text, column.Kind))
        {
            Nothings = Nothings.Count == 0 ? (1, line.Number, text.ToString()) : Nothings with { Count = Nothings.Count + 1 };
            line.SetNothing(ordinal, text.ToString());
            return "";
        }

        var value = CellCharacters.AreUsual(text) ? text.ToString() : Unusual(text, column, line);
        if (value is null) return null;
        if (!isText) return Worded(value, column);
        if (value[0] == '\'') value = Csv.Unguard(value);
        else if (column.Kind is not (ColumnKind.Code or ColumnKind.Codes) && value is ['=', '"', .., '"']) value = value[2..^1];
        return Worded(value, column);
    }

    private static string Worded(string value, PlannedColumn column) =>
        column.Words is null ? value : column.Words.GetValueOrDefault(value) ?? column.Words.GetValueOrDefault("*") ?? value;

    private static Finding? Fault(ReadOnlySpan<char> text)
    {
        foreach (var error in Errors)
        {
            if (text.SequenceEqual(error)) return CellFindings.SpreadsheetError();
        }

        return text.Length > 2 && text.IndexOfAnyExcept('#') < 0 ? CellFindings.TooNarrow() : null;
    }

    private static string? Unusual(ReadOnlySpan<char> text, PlannedColumn column, SourceLine line)
    {
        if (text.Contains('\uFFFD')) return Refused(line, column, CellFindings.CharactersLost(), text);
        var (hadLines, isOnLines) = (false, column.HasLines || column.Kind == ColumnKind.Codes);
        var read = isOnLines ? CellCharacters.OnLines(text) : CellCharacters.OnOneLine(text, out hadLines);
        if (read is null) return Refused(line, column, CellFindings.Control(), text);
        // Words and codes are kept: two that look alike must be alike.
        if (column.Kind is ColumnKind.Text or ColumnKind.Code or ColumnKind.Codes
            && PlainText.Refused(read, lines: isOnLines) is { } unseen)
            return Refused(line, column, CellFindings.Unseen(PlainText.Named(unseen)), text);
        if (hadLines) line.Add(CellFindings.LineBreak().At(column.Title, read));
        return read;
    }

    // Refused, and there all the same: nobody is to take it for an empty cell.
    private static string Refused(SourceLine line, PlannedColumn column, Finding finding, ReadOnlySpan<char> text)
    {
        line.Add(finding.At(column.Title, text.ToString()));
        return text.ToString();
    }

    private string Composed(IRecords record, PlannedColumn column)
    {
        var whole = "";
        foreach (var place in column.Places)
        {
            var part = CellCharacters.Trim(Field(record, place, column)).ToString();
            if (part.Length == 0 || column.Without.Contains(part, StringComparer.OrdinalIgnoreCase)) continue;
            whole = whole.Length == 0 ? part : whole + column.Join + part;
            if (column.Join is null) break;
        }

        var end = column.Until is null ? -1 : whole.IndexOf(column.Until, StringComparison.Ordinal);
        return end < 0 ? whole : whole[..end];
    }
}
