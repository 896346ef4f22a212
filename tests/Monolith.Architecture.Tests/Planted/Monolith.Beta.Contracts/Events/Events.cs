using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Beta.Contracts.Events;

/// <summary>As an event should be: nothing is to be said against it.</summary>
[EventName("beta.stock-counted.v1")]
public sealed record StockCounted(
    Guid CountId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Money Value, CountKind Kind, IReadOnlyList<CountedLine> Lines,
    string? Note = null) : IEvent;

public sealed record CountedLine(int No, Quantity Counted, Quantity? Expected = null, string? Remark = null);

public enum CountKind
{
    Full,
    Partial,
}
