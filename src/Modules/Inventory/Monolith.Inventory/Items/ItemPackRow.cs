using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Items;

/// <summary>A unit beside the stock unit that an item comes in.</summary>
internal sealed class ItemPackRow : IAudited
{
    public required Guid ItemId { get; init; }

    /// <summary>By which units are the same: <see cref="Spellings.Key"/>.</summary>
    public required string UnitKey { get; init; }

    public required string Unit { get; set; }

    /// <summary>Stock units in one.</summary>
    public required Quantity Size { get; set; }

    public required int Position { get; set; }

    public bool ForBuying { get; set; }

    public bool ForSelling { get; set; }

    public string AuditSubject => $"pack:{ItemId}/{Unit}";
}
