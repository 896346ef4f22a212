namespace Monolith.Ui;

/// <summary>A text as bars that every retail scanner reads: Code 128, set B (ISO/IEC 15417), visible ASCII.</summary>
/// <param name="Width">In modules, with the quiet zone of 10 on either side.</param>
/// <param name="Bars">What is dark, from left to right, in modules.</param>
public sealed record Code128(int Width, IReadOnlyList<(int X, int Width)> Bars)
{
    /// <summary>More characters make a code that no hand scanner takes in at once.</summary>
    public const int MostCharacters = 80;

    private const int Quiet = 10;
    private const int StartB = 104;
    private const int Stop = 106;

    // Widths of bar, space, bar… of each value, from Table 1 of the standard; each is 11 modules wide, the stop 13.
    private static readonly string[] Patterns =
        ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 " +
         "221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 " +
         "231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 " +
         "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 " +
         "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 " +
         "114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    /// <summary>Null where the text can't be written in set B.</summary>
    public static Code128? Of(string text)
    {
        if (text.Length is 0 or > MostCharacters || text.Any(c => c is < ' ' or > '~')) return null;
        var values = text.Select(c => c - ' ').Prepend(StartB).ToList();
        var check = values.Select((value, place) => value * Math.Max(1, place)).Sum() % 103;
        var (x, dark, bars) = (Quiet, true, new List<(int, int)>());
        foreach (var width in values.Append(check).Append(Stop).SelectMany(v => Patterns[v].Select(w => w - '0')))
        {
            if (dark) bars.Add((x, width));
            (x, dark) = (x + width, !dark);
        }

        return new(x + Quiet, bars);
    }
}
