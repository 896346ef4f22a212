using System.Buffers;
using System.Buffers.Text;

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
