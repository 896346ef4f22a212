using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Tests.Support;

/// <summary>The stock is not part of these tests: it takes any lot, in capitals, and refuses goods of 2020.</summary>
internal sealed class LotsOfTests : ILots
{
    public static readonly Error Expired = Error.Conflict("inventory.lot-expired", "That lot is expired.");

    public Task<IReadOnlyDictionary<Guid, ItemTrackingInfo>> Tracking(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, ItemTrackingInfo>>(new Dictionary<Guid, ItemTrackingInfo>());

    public Task<Result<IReadOnlyList<ArrivingGoods>>> Arrive(
        IReadOnlyList<ArrivingGoods> goods, DateOnly day, CancellationToken ct, bool acceptExpired = false) => Task.FromResult(
        goods.Any(g => g.ExpiresOn?.Year == 2020) && !acceptExpired
            ? Expired.At("lines[0].lot")
            : Result.Of<IReadOnlyList<ArrivingGoods>>([.. goods.Select(g => g with { Lot = g.Lot?.ToUpperInvariant() })]));
}
