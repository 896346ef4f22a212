using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Ui;

namespace Monolith.Purchasing.Orders.SaveOrder;

/// <summary>The items that somebody who writes an order most likely means: those that the supplier sells under the code that was typed
/// go before those that the shop calls so.</summary>
internal static class OrderLookup
{
    /// <returns>Each with the supplier's code, where it was found by that.</returns>
    public static Task<IReadOnlyList<(ItemInfo Item, string? Code)>> FindToOrder(
        this Visitor visitor, string text, Guid? supplier, int take, CancellationToken ct) =>
        visitor.InScope<IReadOnlyList<(ItemInfo, string?)>>(async services =>
        {
            var catalog = services.GetRequiredService<IItemCatalog>();
            var sold = await services.GetRequiredService<ISupplierItems>().ByCode(text, supplier, take, ct);
            var known = await catalog.FindMany([.. sold.Select(s => s.ItemId).Distinct()], ct);
            var ours = (await catalog.Best(text, take, ct)).Items.Where(i => !known.ContainsKey(i.ItemId)).Select(i => (i, (string?)null));
            return [.. sold.DistinctBy(s => s.ItemId).Where(s => known.TryGetValue(s.ItemId, out var item) && item.Active)
                .Select(s => (known[s.ItemId], s.Code)).Concat(ours).Where(f => !f.Item1.IsService).Take(take)];
        });
}
