using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tests.Support;

/// <summary>What the neighbouring modules would answer about a small, fixed assortment. The real ones answer in the flow tests.</summary>
internal sealed class Neighbours : IItemCatalog, IPriceQuotes, ITaxRoundings, IWarehouses, IStockLevels, ICustomers, IStaffRoles
{
    public static readonly TaxQuote Standard = new("standard", Rate.FromPercent(20), Inclusive: true);
    public static readonly TaxQuote Outside = new("outside", Rate.FromPercent(8.25m), Inclusive: false);
    public static readonly TaxQuote Zero = new("zero", Rate.Zero, Inclusive: true);

    public readonly ItemInfo Pen = Item("PEN", "Pen", "笔", "4006381333931");
    public readonly ItemInfo Apples = Item("APPLES", "Apples", "苹果", "2000000000015") with { Unit = "kg", QuantityDigits = 3 };
    public readonly ItemInfo Book = Item("BOOK", "Book", null, "9780306406157") with { TaxCategory = "zero" };
    public readonly ItemInfo Lamp = Item("LAMP", "Lamp", null) with { TaxCategory = "outside" };
    public readonly ItemInfo Wrapping = Item("WRAP", "Gift wrapping", "包装") with { IsService = true };
    public readonly ItemInfo Unpriced = Item("LOOSE", "Odds and ends", null);

    private readonly List<ItemInfo> _items = [];
    private readonly Dictionary<Guid, List<(DateTimeOffset From, Money Price)>> _prices = [];

    public Neighbours()
    {
        foreach (var (item, price) in new[] { (Pen, 1.20m), (Apples, 3.99m), (Book, 12.50m), (Lamp, 19.99m), (Wrapping, 2.50m) }) Add(item, price);
        _items.Add(Unpriced);
    }

    public Guid Warehouse { get; } = Guid.CreateVersion7();

    /// <summary>Of people by their id; who isn't here is nobody of the shop and has no limits.</summary>
    public Dictionary<string, IReadOnlyList<string>> Roles { get; } = [];

    /// <summary>Of packs that have a price of their own.</summary>
    public Dictionary<(Guid Item, string Unit), Money> PackPrices { get; } = [];

    public HashSet<Guid> Customers { get; } = [];

    /// <summary>By day.</summary>
    public List<TaxRoundingInfo> Roundings { get; } = [new(TaxRounding.PerLine, DateOnly.MinValue)];

    /// <summary>How a tax category is taxed, in place of what the assortment says.</summary>
    public Dictionary<string, TaxQuote> Taxes { get; } = [];

    public ItemInfo Add(ItemInfo item, decimal price)
    {
        _items.Add(item);
        _prices[item.ItemId] = [(DateTimeOffset.UnixEpoch, Money.Of(price))];
        return item;
    }

    public void Reprice(ItemInfo item, DateTimeOffset from, decimal price) => _prices[item.ItemId].Add((from, Money.Of(price)));

    public static ItemInfo Item(string sku, string name, string? zh, params string[] barcodes) => new(
        Guid.CreateVersion7(), sku, LocalName.Of(name).With("zh", zh), "pcs", 0, "Test", "standard", false, true, CostingMethod.Average, barcodes, 1);

    public ValueTask<ItemInfo?> Find(Guid itemId, CancellationToken ct) => new(_items.FirstOrDefault(i => i.ItemId == itemId));

    public ValueTask<ItemInfo?> FindByCode(string code, CancellationToken ct) => new(_items.FirstOrDefault(i =>
        i.Sku.Equals(code, StringComparison.OrdinalIgnoreCase) || i.AllBarcodes.Contains(code)));

    public ValueTask<IReadOnlyDictionary<Guid, ItemInfo>> FindMany(IReadOnlyCollection<Guid> itemIds, CancellationToken ct) =>
        new(_items.Where(i => itemIds.Contains(i.ItemId)).ToDictionary(i => i.ItemId));

    public Task<Page<ItemInfo>> Search(string? text, int skip, int take, CancellationToken ct)
    {
        var found = _items.Where(i => text is null || i.Name.Searched.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return Task.FromResult(new Page<ItemInfo>(found.Skip(skip).Take(take).ToList(), found.Count, skip, take));
    }

    public ValueTask<IReadOnlyList<PriceQuote>> Quote(IReadOnlyList<QuoteItem> items, DateTimeOffset at, CancellationToken ct) => new(items.Select(i =>
    {
        Money? price = _prices.TryGetValue(i.ItemId, out var prices) ? prices.Last(p => p.From <= at).Price : null;
        if (i is { Unit: { } unit, Size: { } size })
            price = PackPrices.TryGetValue((i.ItemId, unit), out var own) ? own : price is { } one ? Exact.Extend(size, one,
                Money.Decimals) : null;
        return new PriceQuote(i.ItemId, price, null, Taxes.GetValueOrDefault(i.TaxCategory)
            ?? i.TaxCategory switch { "zero" => Zero, "outside" => Outside, _ => Standard }, i.Unit);
    }).ToList());

    ValueTask<TaxRounding> ITaxRoundings.On(DateOnly day, CancellationToken ct) => new(Roundings.Last(r => r.From <= day).Rounding);

    ValueTask<IReadOnlyList<TaxRoundingInfo>> ITaxRoundings.All(CancellationToken ct) => new(Roundings);

    public Task<IReadOnlyList<WarehouseInfo>> All(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<WarehouseInfo>>([new(Warehouse, "MAIN", "Main", true, true, NegativeStock.Allow, 1)]);

    Task<WarehouseInfo?> IWarehouses.Find(Guid warehouseId, CancellationToken ct) => Task.FromResult(
        warehouseId == Warehouse ? new WarehouseInfo(Warehouse, "MAIN", "Main", true, true, NegativeStock.Allow, 1) : null);

    public async Task<WarehouseInfo?> Default(CancellationToken ct) => (await All(ct))[0];

    public Task<IReadOnlyList<StockLevel>> OnHand(IReadOnlyCollection<Guid> itemIds, Guid? warehouseId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StockLevel>>(itemIds.Select(i => new StockLevel(i, Warehouse, Quantity.Of(7), null)).ToList());

    Task<CustomerInfo?> ICustomers.Find(Guid customerId, CancellationToken ct) => Task.FromResult(
        Customers.Contains(customerId) ? new CustomerInfo(customerId, "C1", "Cora", null, null, null, null, null, true, 1) : null);

    ValueTask<IReadOnlyList<string>?> IStaffRoles.Of(string actorId, CancellationToken ct) => new(Roles.GetValueOrDefault(actorId));

    Task<Page<CustomerInfo>> ICustomers.Search(string? text, int skip, int take, CancellationToken ct) =>
        Task.FromResult(new Page<CustomerInfo>([], 0, skip, take));
}
