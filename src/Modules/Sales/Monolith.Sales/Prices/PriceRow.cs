using Monolith.SharedKernel.Audit;

namespace Monolith.Sales.Prices;

/// <summary>A base price. It is never edited: a new price is a new row; one that has not begun can be withdrawn.</summary>
internal sealed class PriceRow : IAudited, IMirrored
{
    public required Guid Id { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>The pack that it is the price of, as the item calls it; null: the stock unit.</summary>
    public string? Unit { get; init; }

    public required Money Amount { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Null: until a later price begins. Set: a temporary price over the base one.</summary>
    public DateTimeOffset? Until { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required string SetBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public long Change { get; set; }

    public string AuditSubject => $"price:{Id}";

    public Price ToPrice() => new(Id, Amount, From, Until);

    public PriceInfo ToInfo() => new(Id, ItemId, Amount, From, Until, Unit);
}
