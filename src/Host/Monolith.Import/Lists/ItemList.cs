using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Lists;

/// <summary>Items, with barcodes and a base price that holds from now on.</summary>
internal sealed class ItemList(IItemCatalog items, ITaxCategories taxes, TimeProvider clock) : IListKind
{
    public string Name => "items";

    public IReadOnlyList<string> Columns { get; } =
        ["sku", "name", "name_*", "unit", "quantity_digits", "category", "tax_category", "service", "barcodes", "costing", "price"];

    public IReadOnlyList<string> Required { get; } = ["sku", "name"];

    public async Task<IReadOnlyList<PlannedLine>> Plan(IReadOnlyList<LineValues> lines, bool dryRun, CancellationToken ct)
    {
        var wanted = new List<ItemLine>(lines.Count);
        foreach (var line in lines) wanted.Add(await Read(line, ct));
        if (dryRun) return [.. wanted.Select(w => PlannedLine.Known(w.Error ?? LineOutcome.Made))];

        var there = await Targets(items, [.. wanted.Where(w => w.Error is null).Select(w => w.Item.Sku)], ct);
        var touched = new Dictionary<Guid, HashSet<string>>(); // by the item: all codes that it has or may get from a line so far
        return [.. wanted.Select(w => w.Error is { } error ? PlannedLine.Known(error) : Planned(w, there.GetValueOrDefault(w.Item.Sku), touched))];
    }

    private async Task<ItemLine> Read(LineValues line, CancellationToken ct)
    {
        var item = new SaveItem(
            Guid.Empty, line.Needed("sku"), line.Name("name"), line.Optional("unit") ?? "pcs",
            line.Number("quantity_digits", 0), line.Optional("category"), line.Optional("tax_category") ?? "standard", line.Flag("service"), true,
            line.Choice("costing", CostingMethod.Average),
            line.Text("barcodes").Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var price = line.Optional("price") is null ? (Money?)null : line.Money("price");
        if (line.Error is null && !await taxes.Has(item.TaxCategory, ct)) line.Refuse("import.unknown-tax-category", "tax_category", "there is no such tax category");
        return new(item, price, line.Error);
    }

    // An item that a line frees of a barcode and one that takes it belong together, so the codes it has now count as well.
    private PlannedLine Planned(ItemLine line, ItemInfo? there, Dictionary<Guid, HashSet<string>> touched)
    {
        var id = there?.ItemId ?? IdOf(line.Item.Sku);
        var isFirst = touched.TryAdd(id, new(StringComparer.Ordinal));
        var codes = touched[id];
        codes.UnionWith(Codes(line.Item.Sku, line.Item.Barcodes!));
        if (there is not null) codes.UnionWith(Codes(there.Sku, there.Barcodes));
        return new([.. codes], async (services, ct) => await Save(services, line, isFirst ? there : await Target(services, line.Item.Sku, ct), ct));
    }

    private async Task<LineOutcome> Save(IServiceProvider services, ItemLine line, ItemInfo? there, CancellationToken ct)
    {
        var send = services.GetRequiredService<ISender>();
        var isThere = there is not null && Same(there, line.Item);
        if (!isThere)
        {
            var saved = await send.Send(line.Item with { ItemId = there?.ItemId ?? IdOf(line.Item.Sku) }, ct);
            if (!saved.IsOk) return saved.Error!;
            there = saved.Value;
        }

        if (line.Price is not { } price) return isThere ? LineOutcome.AlreadyThere : LineOutcome.Made;
        var now = clock.GetUtcNow();
        var inForce = (await services.GetRequiredService<IPriceQuotes>().Quote([new(there!.ItemId, there.TaxCategory)], now, ct))[0].UnitPrice;
        if (inForce == price) return isThere ? LineOutcome.AlreadyThere : LineOutcome.Made;
        var set = await send.Send(new SetPrice(Guid.CreateVersion7(now), there.ItemId, price), ct);
        return set.IsOk ? LineOutcome.Made : set.Error!;
    }

    private static async Task<ItemInfo?> Target(IServiceProvider services, string sku, CancellationToken ct) =>
        (await Targets(services.GetRequiredService<IItemCatalog>(), [sku], ct)).GetValueOrDefault(sku);

    // The item of that SKU, or the one that an earlier import made for it and that has another SKU or is inactive now.
    private static async Task<Dictionary<string, ItemInfo>> Targets(IItemCatalog catalog, IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var found = (await catalog.FindManyByCode(skus, ct)).Where(f => ItemCode.AreSame(f.Value.Sku, f.Key))
            .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var others = skus.Where(s => !found.ContainsKey(s)).Distinct(StringComparer.Ordinal).ToDictionary(s => s, IdOf, StringComparer.Ordinal);
        var made = await catalog.FindMany(others.Values, ct);
        foreach (var (sku, id) in others)
        {
            if (made.TryGetValue(id, out var item)) found[sku] = item;
        }

        return found;
    }

    private static Guid IdOf(string sku) => StableIds.Of("item", ItemCode.KeyOf(sku));

    private static IEnumerable<string> Codes(string sku, IEnumerable<string> barcodes) => barcodes.Append(sku).Select(ItemCode.KeyOf);

    private static bool Same(ItemInfo there, SaveItem wanted) =>
        there.Active && ItemCode.AreSame(there.Sku, wanted.Sku)
        && there.Name == wanted.Name && Folding.Words(there.Unit) == Folding.Words(wanted.Unit)
            && there.QuantityDigits == wanted.QuantityDigits
        && Folding.Words(there.Category) == Folding.Words(wanted.Category) && there.TaxCategory == wanted.TaxCategory
            && there.IsService == wanted.IsService
        && there.Costing == wanted.Costing && there.Barcodes.Select(ItemCode.KeyOf)
            .SequenceEqual(wanted.Barcodes!.Select(ItemCode.KeyOf).Distinct());

    private sealed record ItemLine(SaveItem Item, Money? Price, Error? Error);
}
