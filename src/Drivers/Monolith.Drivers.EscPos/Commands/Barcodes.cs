using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>GS k, format B. A code that is too wide for the paper is dropped by cheap printers without a word, so it is measured first.</summary>
internal static class Barcodes
{
    public static bool TryWrite(EscPosWriter to, Barcode code, int dots)
    {
        var (type, data, modules) = code.Kind == BarcodeKind.Ean13 ? Ean13(code.Data) : Code128(code.Data);
        var module = modules * 3 <= dots ? 3 : 2;
        if (modules * module > dots || data.Length > 255) return false;
        to.Align(TextAlign.Center);
        to.Raw(0x1D, 0x68, (byte)code.HeightDots, 0x1D, 0x77, (byte)module, 0x1D, 0x48, code.ShowText ? (byte)2 : (byte)0, 0x1D, 0x66, 0x00);
        to.Raw(0x1D, 0x6B, type, (byte)data.Length);
        to.Raw(data);
        return true;
    }

    /// <summary>95 modules and quiet zones of 11 and 7.</summary>
    private static (byte Type, byte[] Data, int Modules) Ean13(string digits) =>
        (67, Encoding.ASCII.GetBytes(digits.Length == 12 ? digits + BarcodeRules.Ean13CheckDigit(digits) : digits), 95 + 11 + 7);

    /// <summary>Digit pairs go into set C (one symbol each, as the number itself), everything else into set B. Start, check and stop
    /// take 35 modules, quiet zones 20, each symbol 11.</summary>
    private static (byte Type, byte[] Data, int Modules) Code128(string text)
    {
        var paired = text.Length >= 4 && text.All(char.IsAsciiDigit) ? text.Length / 2 * 2 : 0;
        var code = Code128(text, paired);
        // The pairs are raw bytes, and printers obey DLE EOT, DLE ENQ and DLE DC4 even in the middle of data: 16 20 01 would open
        // the drawer. Such numbers go out as text in set B.
        var obeyed = code.Data.AsSpan();
        var becomesCommand = obeyed.IndexOf((ReadOnlySpan<byte>)[0x10, 0x04]) >= 0
            || obeyed.IndexOf((ReadOnlySpan<byte>)[0x10, 0x05]) >= 0
            || obeyed.IndexOf((ReadOnlySpan<byte>)[0x10, 0x14]) >= 0;
        return becomesCommand ? Code128(text, 0) : code;
    }

    private static (byte Type, byte[] Data, int Modules) Code128(string text, int paired)
    {
        List<byte> data = [];
        var symbols = 0;
        if (paired > 0)
        {
            data.AddRange("{C"u8);
            for (var i = 0; i < paired; i += 2, symbols++) data.Add((byte)((text[i] - '0') * 10 + (text[i + 1] - '0')));
        }
        if (paired < text.Length)
        {
            data.AddRange("{B"u8);
            if (paired > 0) symbols++; // the change of set
            foreach (var c in text[paired..])
            {
                data.Add((byte)c);
                if (c == '{') data.Add((byte)c);
                symbols++;
            }
        }
        return (73, [.. data], 35 + 20 + (11 * symbols));
    }
}
