namespace Monolith.Administration.Shops;

/// <summary>The shop as it was until a moment: receipts of that time bear its name, and its days are by its clocks.</summary>
internal sealed class EarlierShopRow : IAppendOnly
{
    public long Id { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required string Name { get; init; }

    public required string TimeZone { get; init; }

    public required string Language { get; init; }

    public string? Address { get; init; }

    public string? LegalName { get; init; }

    public string? TaxNumber { get; init; }

    public string? ReceiptFooter { get; init; }

    /// <summary>SHA-256 of the logo's file; null: there was none.</summary>
    public string? Logo { get; init; }

    public static EarlierShopRow Of(ShopRow shop, DateTimeOffset until) => new()
    {
        Until = until,
        Name = shop.Name,
        TimeZone = shop.TimeZone,
        Language = shop.Language,
        Address = shop.Address,
        LegalName = shop.LegalName,
        TaxNumber = shop.TaxNumber,
        ReceiptFooter = shop.ReceiptFooter,
        Logo = shop.Letterhead().Logo?.Hash,
    };

    public Letterhead Letterhead(ShopLogo? logo) => new(LegalName, TaxNumber, FooterLines.Read(ReceiptFooter), logo);

    public bool IsAs(EarlierShopRow other) =>
        (Name, TimeZone, Language, Address) == (other.Name, other.TimeZone, other.Language, other.Address)
        && (LegalName, TaxNumber, ReceiptFooter, Logo) == (other.LegalName, other.TaxNumber, other.ReceiptFooter, other.Logo);
}

/// <summary>A logo that the shop had.</summary>
internal sealed class EarlierLogoRow : IAppendOnly
{
    /// <summary>SHA-256 of its file.</summary>
    public required string Hash { get; init; }

    public required byte[] File { get; init; }

    public required string FileType { get; init; }

    public required byte[] Dots { get; init; }

    public required int Width { get; init; }

    public static EarlierLogoRow? Of(ShopRow shop) => shop.Letterhead().Logo is not { } logo ? null : new()
    {
        Hash = logo.Hash,
        File = shop.Logo!,
        FileType = logo.MediaType,
        Dots = shop.LogoDots!,
        Width = shop.LogoWidth,
    };

    public ShopLogo Logo() => new(FileType, File, Hash, new(Width, Dots.Length / ((Width + 7) / 8), Dots));
}
