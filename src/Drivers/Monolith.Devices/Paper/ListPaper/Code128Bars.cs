namespace Monolith.Devices.Paper.ListPaper;

/// <summary>The bars of a CODE 128 in set B, to draw what the simulated printer was told to print (ISO/IEC 15417, table 1).</summary>
internal sealed record Code128Bars(int Width, IReadOnlyList<(int X, int Width)> Dark)
{
    private const int StartB = 104, Stop = 106, Quiet = 10;

    // Six widths of bar and space in turn for each value, as one digit each; the stop has a seventh.
    private const string Widths =
        "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132" +
        "221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313" +
        "231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111" +
        "314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111" +
        "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141" +
        "1141313111414111312114122112142112322331112";

    /// <summary>Null where the text can't be written in set B.</summary>
    public static Code128Bars? Of(string text)
    {
        if (text.Length is 0 or > 80 || text.Any(c => c is < ' ' or > '~')) return null;
        var values = new List<int> { StartB };
        values.AddRange(text.Select(c => c - ' '));
        values.Add(values.Select((v, i) => v * Math.Max(i, 1)).Sum() % 103);
        values.Add(Stop);

        var dark = new List<(int, int)>();
        var x = Quiet;
        foreach (var value in values)
        {
            var digits = value == Stop ? Widths.AsSpan(value * 6) : Widths.AsSpan(value * 6, 6);
            for (var i = 0; i < digits.Length; i++)
            {
                if (i % 2 == 0) dark.Add((x, digits[i] - '0'));
                x += digits[i] - '0';
            }
        }

        return new(x + Quiet, dark);
    }
}
