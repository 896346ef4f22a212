using System.Security.Cryptography;

namespace Monolith.Administration.Shops;

/// <summary>The company as set up at first run: one row.</summary>
internal sealed class ShopRow : IVersioned, IAudited, IMirrored
{
    public const int OnlyId = 1;
    public const int LongestLegalName = 200;
    public const int LongestAddress = 500;
    public const int LongestTaxNumber = 60;

    public int Id { get; init; } = OnlyId;

    public required string Name { get; set; }

    public required string Currency { get; init; }

    public required string TimeZone { get; set; }

    public required string Language { get; set; }

    /// <summary>Lines are separated by line ends.</summary>
    public string? Address { get; set; }

    /// <summary>Of the company, where it isn't the shop's name.</summary>
    public string? LegalName { get; set; }

    public string? TaxNumber { get; set; }

    /// <summary>Lines below a receipt, as <see cref="FooterLines"/> keeps them.</summary>
    public string? ReceiptFooter { get; set; }

    /// <summary>The logo's file as it was given.</summary>
    public byte[]? Logo { get; set; }

    /// <summary>What kind of file that is.</summary>
    public string? LogoType { get; set; }

    /// <summary>The logo for receipt printers.</summary>
    public byte[]? LogoDots { get; set; }

    /// <summary>How wide that is, in dots.</summary>
    public int LogoWidth { get; set; }

    /// <summary>The first day that anything is dated; null: not said.</summary>
    public DateOnly? OpeningDay { get; set; }

    public DateTimeOffset SetUpAt { get; init; }

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "shop";

    public Letterhead Letterhead() => new(LegalName, TaxNumber, FooterLines.Read(ReceiptFooter), OwnLogo());

    private ShopLogo? OwnLogo() => Logo is { } file && LogoDots is { } dots
        ? new(LogoType!, file, Convert.ToHexStringLower(SHA256.HashData(file)), new(LogoWidth, dots.Length / ((LogoWidth + 7) / 8), dots))
        : null;
}
