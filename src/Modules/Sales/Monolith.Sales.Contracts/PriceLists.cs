using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

/// <summary>Sets the base prices of many items from now on, in one write and each by the rules of <see cref="SetPrice"/>. One that breaks
/// a rule
/// is refused and the others go in. Sent again it finds done what it did. Errors: sales.too-many-prices; of a line those of SetPrice and
/// concurrency.changed</summary>
/// <param name="Prices">1 to 2,000; no unit of an item twice.</param>
[Requires(SalesPermissions.EditPrices)]
public sealed record SetPrices(IReadOnlyList<PriceChange> Prices) : IRequest<IReadOnlyList<PriceOutcome>>
{
    public const int Most = 2000;
}

/// <param name="Unit">A pack of the item; null: the stock unit.</param>
/// <param name="Before">The base price that the change was based on; null: there was none. Where another is found, it is refused.</param>
public sealed record PriceChange(Guid PriceId, Guid ItemId, Money Amount, Money? Before, string? Unit = null);

/// <param name="Error">Why it was refused; null: it is done.</param>
public sealed record PriceOutcome(Guid PriceId, Guid ItemId, Error? Error);

/// <summary>Takes prices back as if they had never been set: those that came before are in force again. One that another price followed
/// stays.
/// One that isn't there is done. Errors: sales.too-many-prices; of a line sales.price-followed</summary>
[Requires(SalesPermissions.EditPrices)]
public sealed record TakeBackPrices(IReadOnlyList<Guid> PriceIds) : IRequest<IReadOnlyList<PriceOutcome>>;

/// <summary>The base prices in force, without what is temporarily in force over them. From memory.</summary>
public interface IBasePrices
{
    /// <summary>Items that have none are absent.</summary>
    ValueTask<IReadOnlyDictionary<Guid, Money>> At(IReadOnlyCollection<Guid> itemIds, DateTimeOffset moment, CancellationToken ct);

    /// <summary>The same of packs that have a price of their own, by item and unit.</summary>
    ValueTask<IReadOnlyDictionary<(Guid ItemId, string Unit), Money>> OfPacks(
        IReadOnlyCollection<(Guid ItemId, string Unit)> packs, DateTimeOffset moment, CancellationToken ct);

    /// <summary>Why an amount can't be a price; null: it can.</summary>
    Error? Refuse(Money amount);
}
