using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Who keeps prices stands above the module: here they are kept in memory, and anyone may set them.</summary>
internal sealed class PricesOfTests : IVariantPrices
{
    public Dictionary<Guid, Money> Prices { get; } = [];

    public string Permission => InventoryPermissions.EditItems;

    public Task<IReadOnlyDictionary<Guid, Money>> Of(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Money>>(Prices.Where(p => itemIds.Contains(p.Key)).ToDictionary());

    public Error? Refuse(Money price) => price.IsNegative ? Error.Invalid("sales.price", "Not below zero.") : null;

    public Task<Result<Done>> Set(IReadOnlyList<VariantPrice> prices, CancellationToken ct)
    {
        foreach (var price in prices) Prices[price.ItemId] = price.Price;
        return Task.FromResult<Result<Done>>(Done.It);
    }
}
