using Monolith.SharedKernel;
using Monolith.SharedKernel.Events;

namespace Monolith.Sales.Contracts.Events;

/// <summary>An item has a base price from a moment on.</summary>
/// <param name="BusinessDate">The shop's day on which it was set.</param>
/// <param name="Amount">Per unit, tax in or out as the tax category says.</param>
/// <param name="Until">Null: until a later price begins.</param>
/// <param name="Unit">The pack that it is the price of; null: the stock unit.</param>
[EventName("sales.price-set.v1")]
public sealed record PriceSet(
    Guid PriceId, string ActorId, string ActorName, int Site, DateOnly BusinessDate, Guid ItemId, Money Amount,
    DateTimeOffset From, DateTimeOffset? Until = null, string? Unit = null) : IEvent;
