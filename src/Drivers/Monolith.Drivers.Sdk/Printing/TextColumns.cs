using System.Globalization;
using System.Text;

namespace Monolith.Drivers.Sdk;

/// <summary>How many printer columns a text takes: East Asian Wide and Fullwidth characters two, combining marks none (Unicode UAX #11).</summary>
/// <remarks>Ambiguous characters count one here; a printer that prints them from its Chinese font takes two, which its driver knows.</remarks>
public static class TextColumns
{
    // First and last code point of each wide block, ascending.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18AFF), (0x1B000, 0x1B2FF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F900, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
    ];

    /// <summary>0, 1 or 2 columns.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300) return rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.Control) return 0;
        foreach (var (first, last) in Wide)
        {
            if (rune.Value < first) return 1;
            if (rune.Value <= last) return 2;
        }
        return 1;
    }

    /// <summary>The sum over a text.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);
}
