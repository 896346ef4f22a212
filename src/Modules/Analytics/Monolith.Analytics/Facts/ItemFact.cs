namespace Monolith.Analytics.Facts;

/// <summary>An item as it is called now: also those that were never sold can be slow sellers.</summary>
internal sealed class ItemFact
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; set; }

    public required LocalName Name { get; set; }

    public required string Category { get; set; }

    public bool Active { get; set; }

    public bool IsService { get; set; }
}
