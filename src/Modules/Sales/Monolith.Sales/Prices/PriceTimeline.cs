namespace Monolith.Sales.Prices;

/// <param name="Amount">Null: no price at that moment.</param>
/// <param name="Until">When another price begins; null: none is known.</param>
/// <param name="Price">The one that is in force.</param>
internal readonly record struct PriceAt(Money? Amount, DateTimeOffset? Until, Price? Price);

/// <summary>All base prices of one item, in the order they begin. Immutable: readers need no lock.</summary>
internal sealed class PriceTimeline
{
    public static readonly PriceTimeline Empty = new([]);

    private readonly Price[] _prices;

    private PriceTimeline(Price[] prices) => _prices = prices;

    public IReadOnlyList<Price> Prices => _prices;

    public static PriceTimeline Of(IEnumerable<Price> prices) => new([.. prices.OrderBy(p => p.From)]);

    public PriceTimeline With(Price price) => Of(_prices.Where(p => p.PriceId != price.PriceId).Append(price));

    public PriceTimeline Without(Guid priceId) => new([.. _prices.Where(p => p.PriceId != priceId)]);

    public PriceAt At(DateTimeOffset moment)
    {
        Price? standing = null, temporary = null, next = null;
        foreach (var price in _prices)
        {
            if (price.From > moment)
            {
                next = price;
                break;
            }

            if (!price.IsTemporary) standing = price;
            else if (moment < price.Until) temporary = price;
        }

        if (temporary is not null) return new(temporary.Amount, temporary.Until, temporary);
        return new(standing?.Amount, next?.From, standing);
    }

    /// <summary>The base price in force, whatever is temporarily in force over it.</summary>
    public Price? BaseAt(DateTimeOffset moment) => Array.FindLast(_prices, p => !p.IsTemporary && p.From <= moment);

    /// <summary>Those in force at a moment, the base one under a temporary one too, and those that begin later.</summary>
    public IEnumerable<Price> From(DateTimeOffset moment)
    {
        var standing = BaseAt(moment);
        return _prices.Where(p => p == standing || p.From > moment || p.Until > moment);
    }

    /// <summary>What can't stand beside the new one: temporary prices that share a moment, or base prices that begin together.</summary>
    public Price? Overlapping(Price added) => _prices.FirstOrDefault(p => p.IsTemporary == added.IsTemporary
        && (added.IsTemporary ? p.From < added.Until && added.From < p.Until : p.From == added.From));
}
