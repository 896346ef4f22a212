using System.Buffers;
using System.Text;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>CSV as all files of lists: UTF-8 with its mark, guarded against spreadsheets that run what they read.</summary>
internal sealed class LedgerCsv(IBufferWriter<byte> into) : LedgerRowWriter(into)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // What is nothing but these and begins with no sign is written as it is; anything else goes the long way.
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.:"u8);

    private bool _first = true;

    public override void Head(IReadOnlyList<string> columns)
    {
        Raw(Encoding.UTF8.Preamble);
        foreach (var column in columns) Text(column, column);
        End();
    }

    public override void Text(string column, string? value) => Field(column, Ready(value));

    public override byte[] Ready(string? value)
    {
        if (string.IsNullOrEmpty(value)) return [];
        value = Csv.Guard(value);
        if (value.AsSpan().IndexOfAny(Quoted) >= 0 || value[0] == ' ' || value[^1] == ' ')
            value = "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return Encoding.UTF8.GetBytes(value);
    }

    public override void Field(string column, ReadOnlySpan<byte> ready)
    {
        Between();
        Raw(ready);
    }

    public override void Text(string column, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 0 && (utf8[0] == '-' || utf8.ContainsAnyExcept(Plain)))
        {
            Text(column, Encoding.UTF8.GetString(utf8));
            return;
        }

        Between();
        Raw(utf8);
    }

    public override void Whole(string column, long? value)
    {
        Between();
        if (value is { } number) Number(number);
    }

    public override void Flag(string column, bool value)
    {
        Between();
        Raw(value ? "true"u8 : "false"u8);
    }

    public override void Scaled(string column, long? value, int digits, int least = 0)
    {
        Between();
        if (value is { } scaled) Decimal(scaled, digits, least);
    }

    public override void End()
    {
        Raw("\r\n"u8);
        _first = true;
    }

    private void Between()
    {
        if (!_first) Raw(","u8);
        _first = false;
    }
}
