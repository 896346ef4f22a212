using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>GS v 0 m xL xH yL yH: a picture row by row. Epson lists it as obsolete, and yet every printer knows it.</summary>
internal static class Pictures
{
    /// <summary>Small printers have little memory: they get a picture in slices.</summary>
    private const int RowsAtOnce = 128;
    private const byte RealTime = 0x10;

    public static void Write(EscPosWriter to, Picture picture, int dots)
    {
        var kept = Math.Min(picture.BytesPerRow, dots / 8); // what is wider than the paper is cut off at the right
        to.Align(TextAlign.Center);
        for (var first = 0; first < picture.Height; first += RowsAtOnce)
        {
            var rows = Math.Min(RowsAtOnce, picture.Height - first);
            to.Raw(0x1D, 0x76, 0x30, 0x00, (byte)kept, (byte)(kept >> 8), (byte)rows, (byte)(rows >> 8));
            to.Raw(Harmless(picture, first, rows, kept));
        }
    }

    // Printers obey DLE EOT, DLE ENQ and DLE DC4 even in the middle of data: one dot more, and it is none of them.
    private static byte[] Harmless(Picture picture, int first, int rows, int kept)
    {
        var data = new byte[rows * kept];
        for (var y = 0; y < rows; y++)
            picture.Rows.Span.Slice((first + y) * picture.BytesPerRow, kept).CopyTo(data.AsSpan(y * kept));
        for (var i = 0; i + 1 < data.Length; i++)
            if (data[i] == RealTime && data[i + 1] is 0x04 or 0x05 or 0x14) data[i] |= 0x01;
        if (data[^1] == RealTime) data[^1] |= 0x01; // what follows isn't ours to know
        return data;
    }
}
