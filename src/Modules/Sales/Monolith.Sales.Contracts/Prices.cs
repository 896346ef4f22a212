using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Sales.Contracts;

/// <summary>A base price from one moment to another.</summary>
/// <param name="Amount">Per unit, tax in or out as the tax category says.</param>
/// <param name="Until">Null: until a later price begins.</param>
/// <param name="Unit">The pack that it is the price of; null: the stock unit.</param>
public sealed record PriceInfo(Guid PriceId, Guid ItemId, Money Amount, DateTimeOffset From, DateTimeOffset? Until, string? Unit = null);

/// <summary>Sets an item's base price from a moment on, or that of one of its packs. A price with an end leaves the one before it in force
/// afterwards. A pack without a price of its own costs what its stock units cost.
/// Errors: sales.unknown-item, inventory.unknown-pack, sales.price-overlaps, sales.price-in-the-past, sales.price-ends-first,
/// request.id-reused</summary>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
/// <param name="From">Null is now. Only an item's first price may begin in the past: nobody was quoted another one.</param>
[Requires(SalesPermissions.EditPrices)]
public sealed record SetPrice(
    Guid PriceId, Guid ItemId, Money Amount, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Unit = null)
    : IRequest<PriceInfo>;

/// <summary>What one unit of an item costs a customer at a moment, and how it is taxed.</summary>
/// <param name="UnitPrice">Null: no base price; the till asks for one.</param>
/// <param name="Unit">The pack that was asked for; null: the stock unit.</param>
public sealed record PriceQuote(Guid ItemId, Money? UnitPrice, DateTimeOffset? ValidUntil, TaxQuote Tax, string? Unit = null);

/// <param name="Rate">Of the category at that moment.</param>
/// <param name="Inclusive">True: the price holds the tax already.</param>
/// <param name="Decided">False: nobody has said how the category is taxed. Zero as a decision is true.</param>
public sealed record TaxQuote(string Category, Rate Rate, bool Inclusive, bool Decided = true);

/// <summary>The one place that knows prices and taxes. Fast: from memory.</summary>
public interface IPriceQuotes
{
    /// <summary>One quote per item, in the order asked. An unknown tax category (<see cref="ITaxCategories"/>) is an exception: no item has one.</summary>
    ValueTask<IReadOnlyList<PriceQuote>> Quote(IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct);
}

/// <param name="Unit">A pack of the item: its own price, or else what so many stock units cost. Null: the stock unit.</param>
/// <param name="Size">Stock units in the pack.</param>
public sealed record QuoteItem(Guid ItemId, string TaxCategory, string? Unit = null, Quantity? Size = null);
