using Monolith.Inventory.Contracts;
using Monolith.Inventory.ItemFields;

namespace Monolith.Inventory.Items;

internal static class ItemMapping
{
    public static TypedCode Sku(Contracts.SaveItem item) => TypedCode.Of(item.Sku);

    /// <summary>Barcodes as they are stored, each once.</summary>
    public static List<TypedCode> Barcodes(IReadOnlyList<string>? given) =>
        given is null ? [] : [.. given.Select(TypedCode.Of).DistinctBy(b => b.Key)];

    /// <summary>The keys of all codes that lead to an item.</summary>
    public static IEnumerable<string> Keys(ItemInfo item) => item.AllBarcodes.Append(item.Sku).Select(ItemCode.KeyOf);

    /// <inheritdoc cref="Keys(ItemInfo)"/>
    public static List<string> Keys(Contracts.SaveItem item) =>
        [.. AllBarcodes(item).Append(Sku(item)).Select(c => c.Key).Distinct()];

    /// <summary>The item's own barcodes and those of its packs.</summary>
    public static IEnumerable<TypedCode> AllBarcodes(Contracts.SaveItem item) =>
        Barcodes(item.Barcodes).Concat((item.Packs ?? []).SelectMany(p => Barcodes(p.Barcodes)));

    /// <summary>What an item is found by.</summary>
    public static HashSet<string> Words(this ItemInfo item) => ItemSearch.WordsOf(item.Name, item.AllBarcodes.Append(item.Sku));

    /// <param name="codes">All its barcodes, those of packs too.</param>
    public static ItemInfo ToInfo(this ItemRow item, IEnumerable<ItemBarcodeRow> codes, IEnumerable<ItemPackRow> packs)
    {
        var all = codes.ToList();
        return item.ToInfo(all.Where(c => c.PackKey is null).OrderBy(c => c.Position).Select(c => c.Code), PackMapping.Shown(packs, all));
    }

    public static ItemInfo ToInfo(this ItemRow item, IEnumerable<string> barcodes, IReadOnlyList<ItemPack> packs) => new(
        item.Id, item.Sku, item.Name, item.Unit, item.QuantityDigits, item.Category, item.TaxCategory, item.IsService, item.Active,
        item.Costing, barcodes.ToList(), item.Version)
    {
        Packs = packs, CostPool = item.CostPool, Weight = item.Weight, Volume = item.Volume, Brand = item.Brand,
        Specification = item.Specification, Origin = item.Origin, Fields = FieldText.Read(item.Fields), StyleId = item.StyleId,
        Variant = item.Variant, Picture = item.Picture,
    };

    public static ItemRow NewRow(this Contracts.SaveItem request)
    {
        var item = new ItemRow
        {
            Id = request.ItemId, Sku = "", SkuKey = "", Name = "", Unit = "", QuantityDigits = 0, TaxCategory = "",
        };
        item.Take(request);
        return item;
    }

    /// <param name="request">With unit and category as they are written here.</param>
    public static void Take(this ItemRow item, Contracts.SaveItem request)
    {
        (item.SkuKey, item.Sku) = Sku(request);
        (item.Name, item.Unit, item.QuantityDigits) = (request.Name, request.Unit.Trim(), request.QuantityDigits);
        item.Category = request.Category.OrNull();
        item.CategoryKey = item.Category is null ? null : Spellings.Key(item.Category);
        item.TaxCategory = request.TaxCategory.Trim();
        (item.IsService, item.Active, item.Costing) = (request.IsService, request.Active, request.Costing);
        (item.CostPool, item.Weight, item.Volume) = (request.CostPool, request.Weight, request.Volume);
        (item.Brand, item.Specification, item.Origin) = (Line(request.Brand), Line(request.Specification), Line(request.Origin));
        item.Fields = FieldText.Write(request.Fields);
        (item.StyleId, item.Variant) = (request.StyleId, request.StyleId is null ? null : request.Variant.OrNull());
    }

    private static string? Line(string? text) => text is null ? null : PlainText.Line(text).OrNull();

    /// <summary>The request that would make the item as it is.</summary>
    public static Contracts.SaveItem AsItIs(this ItemInfo i) => new(
        i.ItemId, i.Sku, i.Name, i.Unit, i.QuantityDigits, i.Category, i.TaxCategory, i.IsService, i.Active, i.Costing, i.Barcodes,
        Packs: i.Packs, CostPool: i.CostPool, Weight: i.Weight, Volume: i.Volume, Brand: i.Brand, Specification: i.Specification,
        Origin: i.Origin, Fields: i.Fields, StyleId: i.StyleId, Variant: i.Variant);

    /// <summary>The item as it is once the request is carried out.</summary>
    public static ItemInfo ToInfo(this Contracts.SaveItem request, long version) =>
        request.NewRow().ToInfo(Barcodes(request.Barcodes).Select(b => b.Text),
            PackMapping.Wanted(request.Packs)) with { Version = version };

    /// <summary>Whether two states differ in nothing that people see or scan: words that mean the same have one spelling, codes one
    /// form.</summary>
    public static bool IsAs(this ItemInfo item, ItemInfo other) =>
        item with
        {
            Barcodes = other.Barcodes, Version = other.Version, Unit = other.Unit, Category = other.Category, Packs = other.Packs,
            Fields = other.Fields, Picture = other.Picture,
        } == other
        && FieldText.Write(item.Fields) == FieldText.Write(other.Fields)
        && PackMapping.AreAs(item.Packs, other.Packs)
        && Folding.Words(item.Unit) == Folding.Words(other.Unit) && Folding.Words(item.Category) == Folding.Words(other.Category)
        && item.Barcodes.Select(ItemCode.KeyOf).SequenceEqual(other.Barcodes.Select(ItemCode.KeyOf));

    public static bool ChangesWhatMovementsRestOn(this ItemInfo item, Contracts.SaveItem wanted) =>
        Folding.Words(item.Unit) != Folding.Words(wanted.Unit) || item.QuantityDigits > wanted.QuantityDigits
            || item.Costing != wanted.Costing || item.CostPool != wanted.CostPool
        || item.IsService != wanted.IsService;
}
