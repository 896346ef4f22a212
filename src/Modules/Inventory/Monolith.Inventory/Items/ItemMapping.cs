using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Items;

internal static class ItemMapping
{
    /// <summary>Codes are compared in capitals: scanners and people differ in letter case, items don't.</summary>
    public static string Key(string code) => code.Trim().ToUpperInvariant();

    /// <summary>Barcodes as they are stored, each once.</summary>
    public static List<string> Barcodes(IReadOnlyList<string>? given) => given is null ? [] : [.. given.Select(Key).Distinct()];

    /// <summary>The keys of all codes that lead to an item.</summary>
    public static IEnumerable<string> Codes(ItemInfo item) => item.Barcodes.Append(item.Sku).Select(Key);

    public static ItemInfo ToInfo(this ItemRow item, IEnumerable<string> barcodes) => new(
        item.Id, item.Sku, item.Name, item.Unit, item.QuantityDigits, item.Category, item.TaxCategory, item.IsService, item.Active,
        item.Costing, barcodes.ToList(), item.Version);

    public static ItemRow NewRow(this Contracts.SaveItem request)
    {
        var item = new ItemRow
        {
            Id = request.ItemId, Sku = "", SkuKey = "", Name = "", SearchText = "", Unit = "", QuantityDigits = 0, TaxCategory = "",
        };
        item.Take(request);
        return item;
    }

    public static void Take(this ItemRow item, Contracts.SaveItem request)
    {
        (item.Sku, item.SkuKey) = (request.Sku.Trim(), Key(request.Sku));
        (item.Name, item.SearchText) = (request.Name, request.Name.Searched);
        (item.Unit, item.QuantityDigits) = (request.Unit.Trim(), request.QuantityDigits);
        (item.Category, item.TaxCategory) = (request.Category.OrNull(), request.TaxCategory.Trim());
        (item.IsService, item.Active, item.Costing) = (request.IsService, request.Active, request.Costing);
    }

    /// <summary>The item as it is once the request is carried out.</summary>
    public static ItemInfo ToInfo(this Contracts.SaveItem request, long version) => request.NewRow().ToInfo(Barcodes(request.Barcodes)) with { Version = version };

    /// <summary>Whether two states differ in nothing that people see or scan.</summary>
    public static bool IsAs(this ItemInfo item, ItemInfo other) =>
        item with { Barcodes = other.Barcodes, Version = other.Version } == other && item.Barcodes.SequenceEqual(other.Barcodes);

    public static bool ChangesWhatMovementsRestOn(this ItemInfo item, Contracts.SaveItem wanted) =>
        item.Unit != wanted.Unit.Trim() || item.QuantityDigits > wanted.QuantityDigits || item.Costing != wanted.Costing || item.IsService != wanted.IsService;
}
