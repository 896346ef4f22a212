using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>Writes the fields of a row one after the other. Exact figures: scaled integers become decimal text digit by digit.</summary>
internal abstract class LedgerRowWriter(IBufferWriter<byte> into)
{
    protected IBufferWriter<byte> Into => into;

    public abstract void Head(IReadOnlyList<string> columns);

    public abstract void Text(string column, string? value);

    public abstract void Text(string column, ReadOnlySpan<byte> utf8);

    public abstract void Whole(string column, long? value);

    public abstract void Flag(string column, bool value);

    /// <param name="digits">How many of the scaled value's digits stand behind the point.</param>
    public abstract void Scaled(string column, long? value, int digits);

    public abstract void End();

    protected void Raw(ReadOnlySpan<byte> bytes) => into.Write(bytes);

    protected void Number(long value)
    {
        var room = into.GetSpan(20);
        Utf8Formatter.TryFormat(value, room, out var written);
        into.Advance(written);
    }

    protected void Decimal(long value, int digits)
    {
        Span<byte> figures = stackalloc byte[24];
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        var at = figures.Length;
        var begun = false;
        for (var place = 0; place < digits; place++, magnitude /= 10)
        {
            begun |= magnitude % 10 != 0;
            if (begun) figures[--at] = (byte)('0' + (magnitude % 10));
        }

        if (begun) figures[--at] = (byte)'.';
        do
        {
            figures[--at] = (byte)('0' + (magnitude % 10));
            magnitude /= 10;
        }
        while (magnitude != 0);
        if (value < 0) figures[--at] = (byte)'-';
        into.Write(figures[at..]);
    }
}

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

    public override void Text(string column, string? value)
    {
        Between();
        if (string.IsNullOrEmpty(value)) return;
        value = Csv.Guard(value);
        if (value.AsSpan().IndexOfAny(Quoted) >= 0 || value[0] == ' ' || value[^1] == ' ')
            value = "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        Encoding.UTF8.GetBytes(value, Into);
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

    public override void Scaled(string column, long? value, int digits)
    {
        Between();
        if (value is { } scaled) Decimal(scaled, digits);
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

/// <summary>One JSON object a line; what a row doesn't have is left out, exact figures are texts.</summary>
internal sealed class LedgerJsonLines(IBufferWriter<byte> into) : LedgerRowWriter(into)
{
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.: "u8);

    private readonly Dictionary<string, byte[]> _names = new(StringComparer.Ordinal);
    private bool _first = true;

    public override void Head(IReadOnlyList<string> columns)
    {
        // each line says its names
    }

    public override void Text(string column, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        Name(column);
        Raw("\""u8);
        Raw(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        Raw("\""u8);
    }

    public override void Text(string column, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length == 0) return;
        if (utf8.ContainsAnyExcept(Plain))
        {
            Text(column, Encoding.UTF8.GetString(utf8));
            return;
        }

        Name(column);
        Raw("\""u8);
        Raw(utf8);
        Raw("\""u8);
    }

    public override void Whole(string column, long? value)
    {
        if (value is not { } number) return;
        Name(column);
        Number(number);
    }

    public override void Flag(string column, bool value)
    {
        if (!value) return;
        Name(column);
        Raw("true"u8);
    }

    public override void Scaled(string column, long? value, int digits)
    {
        if (value is not { } scaled) return;
        Name(column);
        Raw("\""u8);
        Decimal(scaled, digits);
        Raw("\""u8);
    }

    public override void End()
    {
        Raw("}\n"u8);
        _first = true;
    }

    private void Name(string column)
    {
        if (!_names.TryGetValue(column, out var name)) _names[column] = name = Encoding.UTF8.GetBytes($"\"{column}\":");
        Raw(_first ? "{"u8 : ","u8);
        Raw(name);
        _first = false;
    }
}
