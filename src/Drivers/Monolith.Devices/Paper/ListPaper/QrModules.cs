using QRCoder;

namespace Monolith.Devices.Paper.ListPaper;

/// <summary>The dark modules of a QR code, to draw what the simulated printer was told to print. Printer and page may choose another mask;
/// what a scanner reads from it is the same.</summary>
internal sealed record QrModules(int Size, IReadOnlyList<(int X, int Y, int Width)> Dark)
{
    /// <param name="level"><c>L</c>, <c>M</c>, <c>Q</c> or <c>H</c> (ISO/IEC 18004).</param>
    /// <returns>Null where the data is too long for a QR code.</returns>
    public static QrModules? Of(string data, char level)
    {
        if (data.Length == 0) return null;
        try
        {
            using var made = QRCodeGenerator.GenerateQrCode(data, Level(level), forceUtf8: true);
            var rows = made.ModuleMatrix; // with the four white modules on each side
            var dark = new List<(int, int, int)>();
            for (var y = 0; y < rows.Count; y++)
            {
                for (var x = 0; x < rows[y].Length; x++)
                {
                    if (!rows[y][x]) continue;
                    var from = x;
                    while (x + 1 < rows[y].Length && rows[y][x + 1]) x++;
                    dark.Add((from, y, x - from + 1));
                }
            }

            return new(rows.Count, dark);
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            return null;
        }
    }

    private static QRCodeGenerator.ECCLevel Level(char level) => level switch
    {
        'L' => QRCodeGenerator.ECCLevel.L,
        'Q' => QRCodeGenerator.ECCLevel.Q,
        'H' => QRCodeGenerator.ECCLevel.H,
        _ => QRCodeGenerator.ECCLevel.M,
    };
}
