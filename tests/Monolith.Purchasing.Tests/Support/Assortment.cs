namespace Monolith.Purchasing.Tests.Support;

/// <summary>What the catalogue of items would answer about a small, fixed assortment. The real one answers in the flow tests.</summary>
internal sealed class Assortment : IItemCatalog, IWarehouses
{
    public static readonly ItemInfo Pen = Item("PEN", "Pen", "笔", "4006381333931");
    public static readonly ItemInfo Apples = Item("APPLES", "Apples", "苹果", "2000000000015") with { Unit = "kg", QuantityDigits = 3 };
    public static readonly ItemInfo Book = Item("BOOK", "Book", null, "9780306406157") with { TaxCategory = "zero" };
    public static readonly ItemInfo Wrapping = Item("WRAP", "Gift wrapping", "包装") with { IsService = true };
    public static readonly ItemInfo Cans = Item("CANS", "Cans", "罐头") with { Packs = [new("case", Quantity.Of(12)),
        new("tray", Quantity.Of(24))] };
    public static readonly ItemInfo Gone = Item("GONE", "Gone", null) with { Active = false };
    public static readonly WarehouseInfo Main = new(Guid.CreateVersion7(), "MAIN", "Main", true, true, NegativeStock.Allow, 1);

    private readonly List<ItemInfo> _items = [Pen, Apples, Book, Wrapping, Cans, Gone];

    public ValueTask<ItemInfo?> Find(Guid itemId, CancellationToken ct) => new(_items.Find(i => i.ItemId == itemId));

    public ValueTask<ItemInfo?> FindByCode(string code, CancellationToken ct) =>
        new(_items.Find(i => i.Active && (i.Sku.Equals(code, StringComparison.OrdinalIgnoreCase) || i.Barcodes.Contains(code))));

    public ValueTask<IReadOnlyDictionary<Guid, ItemInfo>> FindMany(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        new(_items.Where(i => itemIds.Contains(i.ItemId)).ToDictionary(i => i.ItemId));

    public Task<Page<ItemInfo>> Search(string? text, int skip, int take, CancellationToken ct)
    {
        var found = _items.Where(i => i.Active && (text is null || i.Name.Searched.Contains(text, StringComparison.OrdinalIgnoreCase))).ToList();
        return Task.FromResult(new Page<ItemInfo>(found.Skip(skip).Take(take).ToList(), found.Count, skip, take));
    }

    public Task<IReadOnlyList<WarehouseInfo>> All(CancellationToken ct) => Task.FromResult<IReadOnlyList<WarehouseInfo>>([Main]);

    Task<WarehouseInfo?> IWarehouses.Find(Guid warehouseId, CancellationToken ct) => Task.FromResult(warehouseId == Main.WarehouseId ? Main : null);

    public Task<WarehouseInfo?> Default(CancellationToken ct) => Task.FromResult<WarehouseInfo?>(Main);

    private static ItemInfo Item(string sku, string name, string? zh, params string[] barcodes) => new(
        Guid.CreateVersion7(), sku, LocalName.Of(name).With("zh", zh), "pcs", 0, "Test", "standard", false, true, CostingMethod.Average, barcodes, 1);
}
