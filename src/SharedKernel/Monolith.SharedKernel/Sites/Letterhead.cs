namespace Monolith.SharedKernel.Sites;

/// <summary>Who a shop says it is on receipts and documents.</summary>
/// <param name="LegalName">Of the company, where it isn't the shop's name.</param>
/// <param name="TaxNumber">As the tax office gave it.</param>
/// <param name="ReceiptFooter">Lines below a receipt; empty: the words that come with the product.</param>
/// <param name="Logo">Null: there is none.</param>
public sealed record Letterhead(string? LegalName, string? TaxNumber, IReadOnlyList<LocalName> ReceiptFooter, ShopLogo? Logo)
{
    public static readonly Letterhead None = new(null, null, [], null);
}

/// <summary>A shop's logo: the picture as it was given, and the same in black and white for receipt printers.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Hash">SHA-256 of the file, in hexadecimal digits.</param>
public sealed record ShopLogo(string MediaType, ReadOnlyMemory<byte> File, string Hash, DotPicture Dots)
{
    /// <summary>Where everybody who is signed in gets the picture of the moment.</summary>
    public const string Path = "/api/shop/logo";

    /// <summary>The same as an address of its own for each picture: browsers don't ask again for one they have.</summary>
    public string Address => $"{Path}?picture={Picture}";

    /// <summary>What tells it from others in its address.</summary>
    public string Picture => Hash[..12];
}

/// <summary>A picture of black dots on white.</summary>
/// <param name="Width">Dots in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Rows">Row by row, each filled up to whole bytes; the highest bit is the dot at the left, 1 is black.</param>
public sealed record DotPicture(int Width, int Height, ReadOnlyMemory<byte> Rows)
{
    public int BytesPerRow => (Width + 7) / 8;
}
