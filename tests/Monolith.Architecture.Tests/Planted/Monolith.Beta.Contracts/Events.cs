using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Beta.Contracts;

/// <summary>As an event should be: nothing is to be said against it.</summary>
[EventName("beta.stock-counted.v1")]
public sealed record StockCounted(Guid CountId, DateOnly Day, Money Value, CountKind Kind, IReadOnlyList<CountedLine> Lines) : IEvent;

public sealed record CountedLine(int No, Quantity Counted, Quantity? Expected, string? Remark);

public enum CountKind
{
    Full,
    Partial,
}
