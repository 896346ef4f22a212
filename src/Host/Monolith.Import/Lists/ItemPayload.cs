using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;

namespace Monolith.Import.Lists;

/// <summary>What a line of the list of items writes.</summary>
/// <param name="Item">Null: only the price changes.</param>
/// <param name="Before">The item as it was; null: it is new.</param>
/// <param name="Price">Null: the price stays.</param>
/// <param name="PriceBefore">Null: there was none.</param>
/// <param name="Packs">What packs are to cost; null: nothing of them changes.</param>
internal sealed record ItemPayload(
    Guid ItemId, SaveItem? Item, SaveItem? Before, Money? Price, Money? PriceBefore, IReadOnlyList<PackPrice>? Packs = null);
