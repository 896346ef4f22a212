using SkiaSharp;

namespace Monolith.Inventory.Photos;

/// <summary>What is in a picture's file, whatever it was called.</summary>
internal static class PictureFile
{
    /// <summary>A small file can hold a picture as large as the memory.</summary>
    public const long MostDots = 40_000_000;

    private const int Quality = 80;

    /// <returns>Null: the file is larger than that.</returns>
    public static async Task<byte[]?> Read(Stream content, int mostBytes, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(piece, ct)) > 0)
        {
            if (file.Length + read > mostBytes) return null;
            file.Write(piece, 0, read);
        }

        return file.ToArray();
    }

    // What a browser is told to show is what the file is, not what somebody called it.
    public static string? TypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    /// <summary>The picture as a small JPEG on white, upright as its camera was held; null: it can't be unpacked, or is too large
    /// to.</summary>
    /// <param name="edge">At most so many dots wide and high.</param>
    public static byte[]? Small(byte[] file, int edge)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostDots) return null;
        using var whole = SKBitmap.Decode(codec);
        if (whole is null) return null;
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (whole.Height, whole.Width) : (whole.Width, whole.Height);
        var scale = Math.Min(1f, (float)edge / Math.Max(width, height));
        using var small = new SKBitmap(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        using var canvas = new SKCanvas(small);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        Turn(canvas, codec.EncodedOrigin, width, height);
        using var image = SKImage.FromBitmap(whole);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var jpeg = small.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg?.ToArray();
    }

    // The eight ways of EXIF: what a mirror does comes before a turn.
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.Concat(in matrix);
    }
}
