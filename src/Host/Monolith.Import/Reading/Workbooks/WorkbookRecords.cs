using ExcelDataReader;

namespace Monolith.Import.Reading.Workbooks;

/// <summary>The rows of a workbook's sheet, one at a time.</summary>
internal sealed class WorkbookRecords(IExcelDataReader sheet) : IRecords
{
    private string[] _fields = [];
    private bool[] _numbers = [];
    private bool _isOurs;

    public int Line { get; private set; }

    public int Span => 1;

    public int Count => _fields.Length;

    public Finding? Broken => null;

    public ReadOnlySpan<char> this[int place] => _fields[place];

    public static WorkbookRecords Open(Stream content, int place)
    {
        var workbook = WorkbookOpening.Reader(content);
        for (var i = 0; i < place; i++) workbook.NextResult();
        return new(workbook) { _isOurs = true };
    }

    public bool IsNumber(int place) => _numbers[place];

    public ValueTask<bool> Read(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!sheet.Read()) return ValueTask.FromResult(false);
        Line++;
        var count = sheet.FieldCount;
        if (_fields.Length != count) (_fields, _numbers) = (new string[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            var value = sheet.GetValue(i);
            _numbers[i] = value is double or int;
            _fields[i] = value switch
            {
                null => "",
                string text => text,
                double number => CellValue.Text(number, sheet.GetNumberFormatString(i)),
                int number => CellValue.Text(number, sheet.GetNumberFormatString(i)),
                _ => CellValue.Text(value),
            };
        }

        return ValueTask.FromResult(true);
    }

    public ValueTask DisposeAsync()
    {
        if (_isOurs) sheet.Dispose();
        return ValueTask.CompletedTask;
    }
}
