using System.Globalization;
using System.Text.RegularExpressions;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Monolith.Http;

/// <summary>Rows as a workbook. What is a number, a day or a time is one in it; codes stay text, so that no zero in front of
/// them goes.</summary>
internal sealed partial class XlsxRows(Stream into, ListWords words) : RowFile
{
    /// <summary>What a sheet holds; what is longer goes on in the next one.</summary>
    private const int RowsOfSheet = 1_048_576;

    /// <summary>What a cell holds.</summary>
    private const int LongestText = 32_767;

    /// <summary>A spreadsheet counts in binary: beyond so many digits only text is exact.</summary>
    private const int ExactDigits = 15;

    /// <summary>Spreadsheets know no day before it.</summary>
    private const int FirstYear = 1901;

    private Spreadsheet? _book;
    private Styles _styles = null!;
    private IReadOnlyList<FileColumn> _columns = [];
    private Cell[] _cells = [];
    private int _rows;
    private int _sheets;

    public override async Task Head(IReadOnlyList<FileColumn> columns)
    {
        _columns = columns;
        _cells = new Cell[columns.Count];
        var quick = new SpreadCheetahOptions { CompressionLevel = SpreadCheetahCompressionLevel.Fastest };
        _book = await Spreadsheet.CreateNewAsync(into, quick);
        _styles = new(_book, words.Digits);
        await Sheet();
    }

    public override async Task Row(IReadOnlyList<object?> values)
    {
        if (_rows == RowsOfSheet) await Sheet();
        for (var i = 0; i < values.Count; i++) _cells[i] = CellOf(_columns[i], values[i]);
        await _book!.AddRowAsync(_cells.AsMemory());
        _rows++;
    }

    public override Task Flush() => Task.CompletedTask;

    public override async Task End() => await _book!.FinishAsync();

    public override ValueTask DisposeAsync() => _book?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Sheet()
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < _columns.Count; i++) options.Column(i + 1).Width = Math.Clamp(_columns[i].Title.Length + 4, 14, 40);
        await _book!.StartWorksheetAsync(string.Create(CultureInfo.InvariantCulture, $"{++_sheets}"), options);
        await _book.AddRowAsync(_columns.Select(c => new Cell(Shown(c.Title), _styles.Head)).ToArray().AsMemory());
        _rows = 1;
    }

    private Cell CellOf(FileColumn column, object? value) => value switch
    {
        null => default,
        Money amount => Number(amount.ToDecimal(), amount.FitsDigits(words.Digits) ? _styles.Amount : null),
        Quantity quantity => Number(quantity.ToDecimal(), null),
        UnitCost cost => Number(cost.ToDecimal(), null),
        Rate rate => Number(rate.ToPercent(), null),
        decimal number => Number(number, null),
        int number => new(number),
        long number => Number(number, null),
        DateOnly { Year: >= FirstYear } day => new(day.ToDateTime(TimeOnly.MinValue), _styles.Day),
        DateTimeOffset { Year: >= FirstYear } moment => new(words.ByTheClock(moment), _styles.Moment),
        _ => new(Shown(words.Text(column, value))),
    };

    private static Cell Number(decimal number, StyleId? style)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Count(char.IsAsciiDigit) > ExactDigits ? new(text) : new(number, style);
    }

    /// <summary>Characters that XML can't hold are written as spreadsheets write them; a text that is too long for a cell says so
    /// at its end.</summary>
    private static string Shown(string text)
    {
        var shown = Unwritable().Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"_x{(int)m.Value[0]:X4}_"));
        if (shown.Length <= LongestText) return shown;
        var rest = string.Create(CultureInfo.InvariantCulture, $"... ({text.Length} characters: the CSV file has all of them)");
        return shown[..(LongestText - rest.Length)] + rest;
    }

    // An underscore too, where what follows would be read as such a character.
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0D\x0E-\x1F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Unwritable();

    private sealed class Styles(Spreadsheet book, int digits)
    {
        public StyleId Head { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyleId Amount { get; } = book.AddStyle(new Style
        {
            Format = NumberFormat.Custom(digits == 0 ? "#,##0" : "#,##0." + new string('0', digits)),
        });

        public StyleId Day { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });

        public StyleId Moment { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
    }
}
