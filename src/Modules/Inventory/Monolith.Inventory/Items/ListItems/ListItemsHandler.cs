using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.ItemFields;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Items.ListItems;

/// <summary>An item as <see cref="ItemInfo"/> says it, with what is there of it.</summary>
internal sealed record ItemListRow
{
    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public int QuantityDigits { get; init; }

    public string? Category { get; init; }

    public required string TaxCategory { get; init; }

    public bool IsService { get; init; }

    public bool Active { get; init; }

    public CostingMethod Costing { get; init; }

    public CostPool CostPool { get; init; }

    /// <summary>Kilograms of one stock unit.</summary>
    public Quantity? Weight { get; init; }

    /// <summary>Litres that one stock unit takes up.</summary>
    public Quantity? Volume { get; init; }

    public string? Brand { get; init; }

    public string? Specification { get; init; }

    public string? Origin { get; init; }

    public Guid? StyleId { get; init; }

    public string? Variant { get; init; }

    /// <summary>The shop's own fields, by key.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of its first picture in small.</summary>
    public string? Picture { get; init; }

    public IReadOnlyList<string> Barcodes { get; init; } = [];

    /// <summary>The units beside the stock unit that it comes in.</summary>
    public IReadOnlyList<ItemPack> Packs { get; init; } = [];

    public IReadOnlyList<string> DoubtfulBarcodes { get; init; } = [];

    /// <summary>In all warehouses; null for a service, which has no stock.</summary>
    public Quantity? OnHand { get; init; }

    /// <summary>Null for a service, and where the reader may not see costs.</summary>
    public Money? Value { get; init; }

    public long Version { get; init; }

    internal string SkuKey { get; init; } = "";

    internal string? CategoryKey { get; init; }
}

internal sealed class ListItemsHandler(InventoryDbContext db, FieldBook fields, IItemCatalog catalog, IStockLevels stock,
    ICurrentActor current)
    : IHandler<ListItems, Page<ItemListRow>>
{
    public async Task<Result<Page<ItemListRow>>> Handle(ListItems request, CancellationToken ct)
    {
        var items = ItemSearch.Matching(db, request.Query.Text);
        if (request.Query.Filter("field") is { Length: > 0 } asked)
        {
            if (!(await Held(asked, ct)).TryGet(out var held, out var unknown)) return unknown;
            items = items.Where(i => i.Fields != null && i.Fields.Contains(held));
        }

        var rows = items.Select(i => new ItemListRow
        {
            ItemId = i.Id, Sku = i.Sku, SkuKey = i.SkuKey, Name = i.Name, Unit = i.Unit, QuantityDigits = i.QuantityDigits,
            Category = i.Category, CategoryKey = i.CategoryKey, TaxCategory = i.TaxCategory, IsService = i.IsService, Active = i.Active,
            Costing = i.Costing, CostPool = i.CostPool, Weight = i.Weight, Volume = i.Volume, Brand = i.Brand,
            Specification = i.Specification, Origin = i.Origin, StyleId = i.StyleId, Variant = i.Variant,
            Picture = i.Picture, Version = i.Version,
        });
        if (!(await rows.ToPage(ListItems.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        var ids = page.Items.Select(i => i.ItemId).ToList();
        var known = await catalog.FindMany(ids, ct);
        var levels = (await stock.OnHand(ids, null, ct)).ToLookup(l => l.ItemId);
        return page with { Items = [.. page.Items.Select(i => Whole(i, known[i.ItemId], [.. levels[i.ItemId]]))] };
    }

    // As KEY=VALUE, in any spelling that the field takes.
    private async Task<Result<string>> Held(string asked, CancellationToken ct)
    {
        var at = asked.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = at > 0 ? (asked[..at].Trim(), asked[(at + 1)..]) : (asked, "");
        if ((await fields.All(ct)).FirstOrDefault(f => f.Key == key) is not { } field) return ItemFieldErrors.Unknown(key).At("field");
        return field.Read(value) is { Length: > 0 } read ? FieldText.Held(key, read) : ItemFieldErrors.Value(field, value).At("field");
    }

    private static ItemListRow Whole(ItemListRow row, ItemInfo item, List<StockLevel> levels)
    {
        var named = row with
        {
            Barcodes = item.Barcodes, DoubtfulBarcodes = item.DoubtfulBarcodes, Packs = item.Packs, Fields = item.Fields,
        };
        return row.IsService ? named : named with
        {
            OnHand = Quantity.Sum(levels.Select(l => l.OnHand)),
            Value = levels.Exists(l => l.Value is null) ? null : Money.Sum(levels.Select(l => l.Value!.Value)),
        };
    }
}
