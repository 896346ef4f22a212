using System.Globalization;
using System.Text;

namespace Monolith.Drivers.Simulators;

/// <summary>What scales send, built from the makers' tables and not from any driver's reading of them.</summary>
internal static class ScaleFrames
{
    /// <summary>8217: a weight at rest and in range, else a question mark and the state.</summary>
    public static byte[] Mettler(ScalePan pan, bool pounds)
    {
        if (pan is { Moving: false, Over: false, Under: false })
            return Latin($"\u0002{(pounds ? pan.Text[..^1] : pan.Text)}{(pan.Net ? "N" : "")}\r");
        var state = 0x40 | (pan.Moving ? 1 : 0) | (pan.Over ? 2 : 0) | (pan.Under ? 4 : 0) | (pan.Net ? 0x20 : 0);
        return [0x02, (byte)'?', (byte)state, 0x0D];
    }

    public static byte[] Nci(ScalePan pan)
    {
        var first = (char)(0x30 | (pan.Moving ? 1 : 0) | (pan.AtZero ? 2 : 0));
        var second = (char)(0x30 | (pan.Under ? 1 : 0) | (pan.Over ? 2 : 0));
        return pan is { Moving: false, Over: false, Under: false } ? Latin($"\n{pan.Text}KG\r\nS{first}{second}\r\u0003")
            : Latin($"\nS{first}{second}\r\u0003");
    }

    public static byte[] Toledo(ScalePan pan, bool checksum)
    {
        var state = (char)(0x30 | (pan.Net ? 1 : 0) | (pan.Under ? 2 : 0) | (pan.Over ? 4 : 0) | (pan.Moving ? 8 : 0));
        var frame = Latin($"\u0002\u002d{state} {Six(Math.Abs(pan.Shown))}{Six(pan.Tare)}\r");
        return checksum ? [.. frame, (byte)(-frame.Sum(b => b) & 0x7F)] : frame;
    }

    public static byte[] Sics(ScalePan pan) => Latin(
        pan.Over ? "S +\r\n" : pan.Load < 0 ? "S -\r\n"
        : $"S {(pan.Moving ? 'D' : 'S')} {(pan.Under ? "-" : "") + ScalePan.Digits(Math.Abs(pan.Shown), 1),10} kg\r\n");

    public static byte[] Cas(ScalePan pan)
    {
        var data = Latin($"{(pan.Moving || pan.Over ? 'U' : 'S')}{(pan.Under ? '-' : ' ')}{pan.Text}kg");
        return [0x01, 0x02, .. data, Xor(data), 0x03, 0x04];
    }

    public static byte[] Indicator(ScalePan pan) => Latin(
        $"{(pan.Over ? "OL" : pan.Moving ? "US" : "ST")},{(pan.Net ? "NT" : "GS")},\u0001\u0040,{(pan.Under ? '-' : '+')}"
        + $"{ScalePan.Digits(Math.Abs(pan.Shown), 1),7} kg\r\n");

    public static byte[] Avery(ScalePan pan)
    {
        var id = (char)(pan.Over || pan.Under ? 0x39 : 0x29);
        var data = Latin(id + Math.Abs(pan.Shown).ToString("D5", CultureInfo.InvariantCulture));
        return [0x02, .. data, Xor(data), 0x03];
    }

    private static byte Xor(byte[] data) => data.Aggregate((byte)0, (sum, b) => (byte)(sum ^ b));

    private static string Six(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
