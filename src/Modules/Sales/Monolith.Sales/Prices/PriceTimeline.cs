namespace Monolith.Sales.Prices;

/// <param name="Until">Null: a base price, in force until the next base price. Set: a temporary one, in force over any base price.</param>
internal sealed record PriceSpan(Guid PriceId, Money Amount, DateTimeOffset From, DateTimeOffset? Until)
{
    public bool IsTemporary => Until is not null;
}

/// <param name="Amount">Null: no price at that moment.</param>
/// <param name="Until">When another price begins; null: none is known.</param>
/// <param name="Span">The price that is in force.</param>
internal readonly record struct PriceAt(Money? Amount, DateTimeOffset? Until, PriceSpan? Span);

/// <summary>All base prices of one item, in the order they begin. Immutable: readers need no lock.</summary>
internal sealed class PriceTimeline
{
    public static readonly PriceTimeline Empty = new([]);

    private readonly PriceSpan[] _spans;

    private PriceTimeline(PriceSpan[] spans) => _spans = spans;

    public IReadOnlyList<PriceSpan> Spans => _spans;

    public static PriceTimeline Of(IEnumerable<PriceSpan> spans) => new([.. spans.OrderBy(s => s.From)]);

    public PriceTimeline With(PriceSpan span) => Of(_spans.Where(s => s.PriceId != span.PriceId).Append(span));

    public PriceTimeline Without(Guid priceId) => new([.. _spans.Where(s => s.PriceId != priceId)]);

    public PriceAt At(DateTimeOffset moment)
    {
        PriceSpan? standing = null, temporary = null, next = null;
        foreach (var span in _spans)
        {
            if (span.From > moment)
            {
                next = span;
                break;
            }

            if (!span.IsTemporary) standing = span;
            else if (moment < span.Until) temporary = span;
        }

        if (temporary is not null) return new(temporary.Amount, temporary.Until, temporary);
        return new(standing?.Amount, next?.From, standing);
    }

    /// <summary>What can't stand beside the new one: temporary prices that share a moment, or base prices that begin together.</summary>
    public PriceSpan? Overlapping(PriceSpan added) => _spans.FirstOrDefault(s => s.IsTemporary == added.IsTemporary
        && (added.IsTemporary ? s.From < added.Until && added.From < s.Until : s.From == added.From));
}
