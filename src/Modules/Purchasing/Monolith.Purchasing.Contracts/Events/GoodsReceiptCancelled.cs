using Monolith.SharedKernel.Events;

namespace Monolith.Purchasing.Contracts.Events;

/// <summary>A goods receipt was taken back: its goods never came. Inventory takes them off stock again, at the time they were posted
/// for.</summary>
/// <param name="ActorId">Who took it back.</param>
/// <param name="BusinessDate">The shop's day of <paramref name="Effective"/>.</param>
/// <param name="Effective">When the receipt said that they came in.</param>
[EventName("purchasing.goods-receipt-cancelled.v1")]
public sealed record GoodsReceiptCancelled(
    Guid ReceiptId, string Number, string ActorId, string ActorName, int Site, DateOnly BusinessDate, DateTimeOffset Effective,
    string Reason) : IEvent;
