using StbImageSharp;

namespace Monolith.Administration.Shops.SetLogo;

/// <summary>A picture in black dots, no larger than asked: each dot takes the mean of what lies under it, and what that differs from black
/// or white is handed on to its neighbours (Floyd and Steinberg 1976), so that grey stays grey to the eye.</summary>
internal static class Dotted
{
    private const int White = 255;

    public static DotPicture Of(ImageResult picture, int widest, int highest)
    {
        var (width, height) = Fitted(picture.Width, picture.Height, widest, highest);
        var grey = Grey(picture, width, height);
        var bytesPerRow = (width + 7) / 8;
        var rows = new byte[bytesPerRow * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var there = grey[(y * width) + x];
                var black = there < White / 2;
                if (black) rows[(y * bytesPerRow) + (x / 8)] |= (byte)(0x80 >> (x % 8));
                HandOn(grey, width, height, x, y, there - (black ? 0 : White));
            }
        }

        return new(width, height, rows);
    }

    private static (int Width, int Height) Fitted(int width, int height, int widest, int highest)
    {
        if (width <= widest && height <= highest) return (width, height);
        return (long)width * highest > (long)widest * height
            ? (widest, Math.Max(1, (int)((long)height * widest / width)))
            : (Math.Max(1, (int)((long)width * highest / height)), highest);
    }

    private static int[] Grey(ImageResult picture, int width, int height)
    {
        var grey = new int[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = Part(y, height, picture.Height);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Part(x, width, picture.Width);
                long sum = 0;
                for (var v = top; v < bottom; v++)
                    for (var u = left; u < right; u++) sum += Light(picture, u, v);
                grey[(y * width) + x] = (int)(sum / ((long)(bottom - top) * (right - left)));
            }
        }

        return grey;
    }

    private static (int From, int To) Part(int at, int of, int whole)
    {
        var from = (int)((long)at * whole / of);
        return (from, Math.Max(from + 1, (int)((long)(at + 1) * whole / of)));
    }

    // The eye's weights of red, green and blue (ITU-R BT.601); what is transparent is paper.
    private static int Light(ImageResult picture, int x, int y)
    {
        var at = ((y * picture.Width) + x) * 4;
        var (data, alpha) = (picture.Data, picture.Data[at + 3]);
        var light = ((299 * data[at]) + (587 * data[at + 1]) + (114 * data[at + 2])) / 1000;
        return ((light * alpha) + (White * (White - alpha))) / White;
    }

    private static void HandOn(int[] grey, int width, int height, int x, int y, int rest)
    {
        Add(x + 1, y, 7);
        Add(x - 1, y + 1, 3);
        Add(x, y + 1, 5);
        Add(x + 1, y + 1, 1);

        void Add(int u, int v, int sixteenths)
        {
            if (u >= 0 && u < width && v < height) grey[(v * width) + u] += rest * sixteenths / 16;
        }
    }
}
