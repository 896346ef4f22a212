using StbImageSharp;

namespace Monolith.Administration.Shops.SetLogo;

/// <summary>A logo's file that was really read, whatever its name or its heading says.</summary>
internal sealed record LogoFile(byte[] File, string MediaType, DotPicture Dots)
{
    public const int MostDots = 4_000_000;

    /// <summary>The most that paper of 58 mm takes, and high enough for a mark without using up the roll.</summary>
    private const int Widest = 384;
    private const int Highest = 160;

    /// Errors: shop.logo-unreadable, shop.logo-too-many-dots
    public static Result<LogoFile> Of(byte[] file)
    {
        if (TypeOf(file) is not { } type) return LogoErrors.Unreadable;
        try
        {
            using var head = new EndingStream(file);
            if (ImageInfo.FromStream(head) is not { } size) return LogoErrors.Unreadable;
            // Before it is unpacked: a small file can hold a picture as large as the memory.
            if ((long)size.Width * size.Height > MostDots) return LogoErrors.TooManyDots;
            using var whole = new EndingStream(file);
            return new LogoFile(file, type, Dotted.Of(ImageResult.FromStream(whole, ColorComponents.RedGreenBlueAlpha), Widest, Highest));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return LogoErrors.Unreadable; // somebody else's file may break its reader in any way
        }
    }

    private static string? TypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;
}

internal static class LogoErrors
{
    public static readonly Error TooLarge = Error.TooLarge("shop.logo-too-large", "The file has more than 128 KB. Save the logo smaller.")
        .With("kilobytes", SetLogo.MostBytes / 1024).At("logo");

    public static readonly Error Unreadable =
        Error.Invalid("shop.logo-unreadable", "This can't be read as a picture: give a PNG or JPEG file.").At("logo");

    public static readonly Error TooManyDots = Error
        .Invalid("shop.logo-too-many-dots", "The picture has more than 4 million dots. Save the logo smaller.").At("logo");
}
