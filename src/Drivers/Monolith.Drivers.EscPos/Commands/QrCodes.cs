using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>GS ( k, cn 31h: model 2, module size, level, data, print.</summary>
internal static class QrCodes
{
    public static void Write(EscPosWriter to, QrCode code, int dots)
    {
        var data = Encoding.UTF8.GetBytes(code.Data);
        var modules = ModulesAtMost(data.Length, code.Level) + 8; // four of quiet zone on each side
        var module = Math.Clamp(dots / modules, 1, code.ModuleDots);
        var length = data.Length + 3;

        to.Align(TextAlign.Center);
        to.Raw(0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00);
        to.Raw(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, (byte)module);
        to.Raw(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, (byte)(0x30 + (int)code.Level));
        to.Raw(0x1D, 0x28, 0x6B, (byte)length, (byte)(length >> 8), 0x31, 0x50, 0x30);
        to.Raw(data);
        to.Raw(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30);
    }

    /// <summary>The width of the smallest symbol that surely holds the data. The share of codewords left for data at each level is
    /// its lowest over the 40 versions, so the answer is never too small (at most a few modules too large).</summary>
    private static int ModulesAtMost(int bytes, QrLevel level)
    {
        var permille = level switch { QrLevel.Low => 730, QrLevel.Medium => 610, QrLevel.Quartile => 449, _ => 344 };
        for (var version = 1; version < 40; version++)
            if ((Codewords(version) * permille / 1000) - 3 >= bytes) return 17 + (4 * version);
        return 177;
    }

    /// <summary>Codewords of a version: the square without finders, timing, alignment, format and version marks, in bytes (ISO/IEC 18004).</summary>
    private static int Codewords(int version)
    {
        var bits = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = (version / 7) + 2;
            bits -= (((25 * marks) - 10) * marks) - 55;
            if (version >= 7) bits -= 36;
        }
        return bits / 8;
    }
}
