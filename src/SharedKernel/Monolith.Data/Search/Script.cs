using System.Text;

namespace Monolith.Data.Search;

internal static class Script
{
    /// <summary>A Chinese character, each of them a word already.</summary>
    public static bool IsHan(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
