using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Inventory.Items;

internal static class ItemPageFactsOf
{
    /// <summary>What other modules have to say about an item on its page.</summary>
    public static Task<IReadOnlyList<ItemPageFact>> ItemPageFacts(this Visitor visitor, ItemInfo item, Actor reader, CancellationToken ct) =>
        visitor.InScope<IReadOnlyList<ItemPageFact>>(async services =>
        {
            var facts = new List<ItemPageFact>();
            foreach (var source in services.GetServices<IItemPageFacts>()) facts.AddRange(await source.Of(item, reader, ct));
            return facts;
        });
}
