using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>Writes the fields of a row one after the other. Exact figures: scaled integers become decimal text digit by digit.</summary>
internal abstract class LedgerRowWriter(IBufferWriter<byte> into)
{
    private const long MicrosecondsInDay = 86_400_000_000;
    private static readonly DateOnly Epoch = new(1970, 1, 1);
    private (long Days, byte[]? Text) _day;

    protected IBufferWriter<byte> Into => into;

    public abstract void Head(IReadOnlyList<string> columns);

    public abstract void Text(string column, string? value);

    public abstract void Text(string column, ReadOnlySpan<byte> utf8);

    /// <summary>A text that many rows have, as it stands between two others.</summary>
    public abstract byte[] Ready(string? value);

    /// <param name="ready">From <see cref="Ready"/>.</param>
    public abstract void Field(string column, ReadOnlySpan<byte> ready);

    /// <param name="microseconds">Since 1970 UTC.</param>
    public void Moment(string column, long microseconds)
    {
        Span<byte> text = stackalloc byte[27];
        var (days, rest) = Math.DivRem(microseconds, MicrosecondsInDay);
        if (rest < 0) (days, rest) = (days - 1, rest + MicrosecondsInDay);
        if (days != _day.Days || _day.Text is null) _day = (days, Encoding.ASCII.GetBytes(Day(Epoch.AddDays((int)days)) + "T"));
        _day.Text.CopyTo(text);
        var (seconds, micros) = ((int)(rest / 1_000_000), (int)(rest % 1_000_000));
        Digits(text[11..13], seconds / 3600);
        Digits(text[14..16], seconds / 60 % 60);
        Digits(text[17..19], seconds % 60);
        Digits(text[20..26], micros);
        (text[13], text[16], text[19], text[26]) = ((byte)':', (byte)':', (byte)'.', (byte)'Z');
        Text(column, text);
    }

    public void Id(string column, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        Text(column, text);
    }

    public abstract void Whole(string column, long? value);

    public abstract void Flag(string column, bool value);

    /// <param name="digits">How many of the scaled value's digits stand behind the point.</param>
    /// <param name="least">How many of them are written even where they are zeros: an amount has its currency's.</param>
    public abstract void Scaled(string column, long? value, int digits, int least = 0);

    public abstract void End();

    protected void Raw(ReadOnlySpan<byte> bytes) => into.Write(bytes);

    protected void Number(long value)
    {
        var room = into.GetSpan(20);
        Utf8Formatter.TryFormat(value, room, out var written);
        into.Advance(written);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Digits(Span<byte> into, int value)
    {
        for (var i = into.Length - 1; i >= 0; i--, value /= 10) into[i] = (byte)('0' + (value % 10));
    }

    protected void Decimal(long value, int digits, int least)
    {
        Span<byte> figures = stackalloc byte[24];
        var magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        var at = figures.Length;
        var begun = false;
        for (var place = 0; place < digits; place++, magnitude /= 10)
        {
            begun |= magnitude % 10 != 0 || place >= digits - least;
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
