using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monolith.Inventory.Ledger.ExportLedger;

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

    public override void Text(string column, string? value) => Field(column, Ready(value));

    public override byte[] Ready(string? value) => string.IsNullOrEmpty(value)
        ? [] : [.. "\""u8, .. JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\""u8];

    public override void Field(string column, ReadOnlySpan<byte> ready)
    {
        if (ready.Length == 0) return;
        Name(column);
        Raw(ready);
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

    public override void Scaled(string column, long? value, int digits, int least = 0)
    {
        if (value is not { } scaled) return;
        Name(column);
        Raw("\""u8);
        Decimal(scaled, digits, least);
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
