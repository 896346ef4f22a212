namespace Monolith.Pos;

/// <summary>How much of everything one request may bring.</summary>
internal static class PosLimits
{
    public const int Lines = 1000;
    public const int Tenders = 10;
    public const int RegisterCode = 12;
    public const int Number = 40;
    public const int Note = 500;
    public const int Reason = 200;
    public const int Name = 200;
    public const int Reference = 100;
    public const int Authorities = 20;
    public const int Permission = 60;
    public const int Person = 100;
    public const int Grant = 4000;
    public const int Unit = 20;

    public static readonly Quantity Quantity = Quantity.Of(1_000_000);

    /// <summary>Per unit of entry.</summary>
    public static readonly Money UnitPrice = Money.Of(100_000_000);

    /// <summary>Of one line before its discount, so that even 1,000 of them with tax stay within the range of Money.</summary>
    public static readonly Money LineAmount = Money.Of(10_000_000_000);

    public static readonly Money Tender = Money.Of(1_000_000_000_000);

    /// <summary>A till works for a day without the server; a shift that was opened longer ago is by a wrong clock.</summary>
    public static readonly TimeSpan OpenedBefore = TimeSpan.FromHours(24);
}
