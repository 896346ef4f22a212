using System.Text.Json.Serialization;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Contracts;

/// <summary>An item as other modules see it.</summary>
/// <param name="Sku">The shop's own code as it was typed, unique by its <see cref="ItemCode"/>.</param>
/// <param name="Name">By language; the default is English, or the only language there is.</param>
/// <param name="Unit">Stock unit, for example <c>pcs</c> or <c>kg</c>.</param>
/// <param name="QuantityDigits">Digits a quantity may have, 0 to 6.</param>
/// <param name="TaxCategory">Code of a tax category of Sales, for example <c>standard</c>.</param>
/// <param name="IsService">True: sold, but never in stock.</param>
/// <param name="Barcodes">GTINs and others as they were typed, unique over all items by their <see cref="ItemCode"/>.</param>
public sealed record ItemInfo(
    Guid ItemId,
    string Sku,
    LocalName Name,
    string Unit,
    int QuantityDigits,
    string? Category,
    string TaxCategory,
    bool IsService,
    bool Active,
    CostingMethod Costing,
    IReadOnlyList<string> Barcodes,
    long Version) : IHasVersion
{
    public const int LongestBrand = 60;

    public const int LongestSpecification = 200;

    public const int LongestOrigin = 60;

    /// <summary>The units beside the stock unit that it comes in.</summary>
    public IReadOnlyList<ItemPack> Packs { get; init; } = [];

    /// <summary>Which of its goods share one cost.</summary>
    public CostPool CostPool { get; init; }

    /// <summary>Kilograms of one stock unit, above zero; null where nobody weighed it.</summary>
    public Quantity? Weight { get; init; }

    /// <summary>Litres that one stock unit takes up, above zero; null where nobody measured it.</summary>
    public Quantity? Volume { get; init; }

    /// <summary>Who makes it or whose name it bears.</summary>
    public string? Brand { get; init; }

    /// <summary>What it is, as on a shelf label: size, material, class.</summary>
    public string? Specification { get; init; }

    /// <summary>Country or place it comes from.</summary>
    public string? Origin { get; init; }

    /// <summary>The shop's own fields that are filled in, by <see cref="ItemFieldInfo.Key"/>, as <see cref="ItemFieldInfo.Read"/> writes
    /// them.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The style that it is a variant of.</summary>
    public Guid? StyleId { get; init; }

    /// <summary>Which one: the style's values in the order of its axes, as <see cref="StyleInfo.Variant"/> writes them.</summary>
    public string? Variant { get; init; }

    /// <summary>Its first picture, in small: the name of a file at <c>/api/inventory/pictures</c> that never changes.</summary>
    public string? Picture { get; init; }

    /// <summary>All barcodes that lead to it: its own, then those of its packs.</summary>
    [JsonIgnore]
    public IEnumerable<string> AllBarcodes => Barcodes.Concat(Packs.SelectMany(p => p.Barcodes ?? []));

    /// <summary>The pack that a barcode is of; null where it is the item's own, its SKU, or none of its codes.</summary>
    public ItemPack? PackOf(string code)
    {
        if (Packs.Count == 0) return null;
        var key = ItemCode.KeyOf(code);
        return Packs.FirstOrDefault(p => p.Barcodes?.Any(b => ItemCode.KeyOf(b) == key) == true);
    }

    /// <summary>Its pack of that word, however it is written.</summary>
    public ItemPack? PackCalled(string unit) => Packs.FirstOrDefault(p => p.IsCalled(unit));

    /// <summary>Barcodes that look like a GTIN with a wrong check digit: worth a second look, never refused.</summary>
    public IReadOnlyList<string> DoubtfulBarcodes => AllBarcodes.Where(Gtin.IsDoubtful).ToList();
}

public enum CostingMethod
{
    /// <summary>Moving average.</summary>
    Average,

    /// <summary>First in, first out.</summary>
    Fifo,

    /// <summary>Everything comes in at the item's standard cost; what it cost beside that is a variance.</summary>
    Standard,

    /// <summary>Every lot has a cost of its own.</summary>
    Lot,
}

/// <summary>Which goods of an item share one cost. Those of an item that is costed by lot never do.</summary>
public enum CostPool
{
    /// <summary>The goods in one warehouse.</summary>
    Warehouse,

    /// <summary>All goods of the item: transfers carry no value, and a warehouse's value is its quantity times the unit cost.</summary>
    Company,

    /// <summary>The goods of one lot in one warehouse, whatever the method.</summary>
    Lot,
}

/// <summary>Makes an item or changes it. A SKU or barcode that is another item's by its <see cref="ItemCode"/> is refused. A category
/// or unit that differs from one in use by letter case, width, white space or punctuation at its ends is that one, in its first spelling.
/// Errors: inventory.unknown-tax-category, inventory.sku-taken, inventory.barcode-taken, inventory.item-has-movements (unit, costing, pool
/// or service changed after the first movement),
/// inventory.pack-used (a pack's size changed, or a pack taken away, after something was bought, sold or moved in it), inventory.pack-size,
/// inventory.pack-twice, inventory.pack-is-unit, inventory.pack-of-service, inventory.pack-default-twice, inventory.too-many-packs,
/// inventory.barcode-twice, inventory.pool-of-lots, inventory.unknown-field, inventory.field-value, inventory.field-required,
/// inventory.unknown-style, inventory.unknown-variant, inventory.variant-taken, concurrency.changed</summary>
/// <param name="Packs">All of them; null: none.</param>
/// <param name="Weight">Kilograms of one stock unit.</param>
/// <param name="Volume">Litres that one stock unit takes up.</param>
/// <param name="Fields">The shop's own fields, all of them, by key; null: none.</param>
/// <param name="StyleId">The style that it is a variant of; null: it stands by itself.</param>
/// <param name="Variant">Which one of the style: its values in the order of the axes, with slashes between them.</param>
/// <param name="IfVersion">The version the change was based on; null changes whatever is there.</param>
[Requires(InventoryPermissions.EditItems)]
public sealed record SaveItem(
    Guid ItemId,
    [property: AnyText] string Sku,
    LocalName Name,
    string Unit = "pcs",
    int QuantityDigits = 0,
    string? Category = null,
    string TaxCategory = "standard",
    bool IsService = false,
    bool Active = true,
    CostingMethod Costing = CostingMethod.Average,
    [property: AnyText] IReadOnlyList<string>? Barcodes = null,
    long? IfVersion = null,
    IReadOnlyList<ItemPack>? Packs = null,
    CostPool CostPool = CostPool.Warehouse,
    Quantity? Weight = null,
    Quantity? Volume = null,
    string? Brand = null,
    string? Specification = null,
    string? Origin = null,
    IReadOnlyDictionary<string, string>? Fields = null,
    Guid? StyleId = null,
    string? Variant = null) : IRequest<ItemInfo>;

/// <summary>Fast answers about items, from memory where possible. Answers follow a change within the same process at once.</summary>
public interface IItemCatalog
{
    ValueTask<ItemInfo?> Find(Guid itemId, CancellationToken ct);

    /// <summary>By barcode or SKU in any form of the same <see cref="ItemCode"/>; active items only.</summary>
    ValueTask<ItemInfo?> FindByCode(string code, CancellationToken ct);

    /// <summary>As <see cref="FindByCode"/> for many codes at once; the answer's keys are the codes as asked.</summary>
    async ValueTask<IReadOnlyDictionary<string, ItemInfo>> FindManyByCode(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var found = new Dictionary<string, ItemInfo>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (await FindByCode(code, ct) is { } item) found[code] = item;
        }

        return found;
    }

    ValueTask<IReadOnlyDictionary<Guid, ItemInfo>> FindMany(IReadOnlyCollection<Guid> itemIds, CancellationToken ct);

    /// <summary>How many active items each tax category has, by its code.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> CountByTaxCategory(CancellationToken ct) =>
        new(new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>By parts of name (in any language), SKU or barcode; active items only, all of them, by SKU.</summary>
    Task<Page<ItemInfo>> Search(string? text, int skip, int take, CancellationToken ct);

    /// <summary>The same for somebody who types: the code itself first, then codes and then words that begin so, then those with a part
    /// of it. Of a text that very many have, the first are given without the rest being looked at; the total counts what was looked
    /// at.</summary>
    Task<Page<ItemInfo>> Best(string? text, int take, CancellationToken ct) => Search(text, 0, take, ct);
}
