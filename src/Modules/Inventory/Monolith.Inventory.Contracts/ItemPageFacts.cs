using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>What other modules have to say about an item on its page.</summary>
public interface IItemPageFacts
{
    /// <summary>Nothing that the reader may not see.</summary>
    ValueTask<IReadOnlyList<ItemPageFact>> Of(ItemInfo item, Actor reader, CancellationToken ct);
}

/// <param name="Amount">Null: there is none.</param>
/// <param name="Page">Where it is shown in full.</param>
public sealed record ItemPageFact(string TextKey, Money? Amount, string Page);
