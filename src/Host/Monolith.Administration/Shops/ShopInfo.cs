namespace Monolith.Administration.Shops;

/// <param name="Currency">Fixed since the set-up: every amount is kept in it.</param>
/// <param name="TimeZone">IANA name, for example <c>Asia/Shanghai</c>; business days and nightly jobs follow it.</param>
/// <param name="Address">Lines are separated by line ends.</param>
/// <param name="Logo">Null: there is none.</param>
internal sealed record ShopInfo(
    string Name, string Currency, string TimeZone, string Language, string? LegalName, string? Address, string? TaxNumber,
    IReadOnlyList<LocalName> ReceiptFooter, LogoInfo? Logo, DateTimeOffset SetUpAt, long Version) : IHasVersion
{
    public static ShopInfo Of(ShopRow row)
    {
        var says = row.Letterhead();
        return new(
            row.Name, row.Currency, row.TimeZone, row.Language, row.LegalName, row.Address, row.TaxNumber, says.ReceiptFooter,
            says.Logo is { } logo ? new(logo.MediaType, logo.File.Length, logo.Hash, logo.Address) : null, row.SetUpAt, row.Version);
    }
}

/// <param name="Address">Where everybody who is signed in gets the picture.</param>
internal sealed record LogoInfo(string MediaType, int Bytes, string Sha256, string Address);
