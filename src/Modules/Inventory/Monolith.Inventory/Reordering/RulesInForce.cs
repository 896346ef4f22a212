namespace Monolith.Inventory.Reordering;

/// <summary>Which rule watches an item in a warehouse on a day: its own before its category's, and of each the latest that
/// has begun.</summary>
internal sealed class RulesInForce
{
    private readonly Dictionary<(Guid ItemId, Guid WarehouseId), ReorderRuleRow> _ofItems = [];
    private readonly Dictionary<string, Dictionary<Guid, ReorderRuleRow>> _ofCategories = new(StringComparer.Ordinal);

    public RulesInForce(IEnumerable<ReorderRuleRow> rules, DateOnly day)
    {
        foreach (var rule in rules.Where(r => r.FromDay <= day).OrderBy(r => r.FromDay))
        {
            if (rule.ItemId is { } item)
            {
                _ofItems[(item, rule.WarehouseId)] = rule;
                continue;
            }

            if (!_ofCategories.TryGetValue(rule.CategoryKey!, out var places)) _ofCategories[rule.CategoryKey!] = places = [];
            places[rule.WarehouseId] = rule;
        }
    }

    public IEnumerable<Watch> All(IReadOnlyCollection<WatchedItem> items)
    {
        var byId = items.ToDictionary(i => i.ItemId);
        foreach (var ((item, _), rule) in _ofItems)
            if (byId.TryGetValue(item, out var watched)) yield return new(watched, rule);
        if (_ofCategories.Count == 0) yield break;
        foreach (var item in items)
        {
            if (item.CategoryKey is null || !_ofCategories.TryGetValue(item.CategoryKey, out var places)) continue;
            foreach (var rule in places.Values)
                if (!_ofItems.ContainsKey((item.ItemId, rule.WarehouseId))) yield return new(item, rule);
        }
    }
}

/// <summary>An item that is in use and has stock.</summary>
internal sealed record WatchedItem(Guid ItemId, string Sku, string? CategoryKey, int Digits);

internal readonly record struct Watch(WatchedItem Item, ReorderRuleRow Rule)
{
    public (Guid ItemId, Guid WarehouseId) Place => (Item.ItemId, Rule.WarehouseId);
}
