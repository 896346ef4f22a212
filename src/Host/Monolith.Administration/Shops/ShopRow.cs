namespace Monolith.Administration.Shops;

/// <summary>The company as set up at first run: one row.</summary>
internal sealed class ShopRow : IVersioned, IAudited, IMirrored
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required string Name { get; set; }

    public required string Currency { get; init; }

    public required string TimeZone { get; set; }

    public required string Language { get; set; }

    /// <summary>Lines are separated by line ends.</summary>
    public string? Address { get; set; }

    /// <summary>The first day that anything is dated; null: not said.</summary>
    public DateOnly? OpeningDay { get; set; }

    public DateTimeOffset SetUpAt { get; init; }

    public long Version { get; set; }

    public long Change { get; set; }

    public string AuditSubject => "shop";
}
