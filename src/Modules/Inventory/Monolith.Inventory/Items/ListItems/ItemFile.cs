using Monolith.Http;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Items.ListItems;

/// <summary>Items as the import takes them in: a name in each language that there is.</summary>
internal static class ItemFile
{
    public static Microsoft.AspNetCore.Http.IResult Of(IReadOnlyList<ItemListRow> items, ITexts texts)
    {
        var languages = texts.Beside(items.Select(i => i.Name));
        return Csv.File(
            "items.csv",
            ["sku", "name", .. languages.Select(l => $"name_{l}"), "unit", "quantity_digits", "category", "tax_category", "service", "active", "costing", "barcodes"],
            items.Select(i => Row(i, languages)));
    }

    private static IReadOnlyList<string> Row(ItemListRow i, IReadOnlyList<string> languages) =>
    [
        i.Sku, i.Name.Default, .. languages.Select(l => i.Name.Others.FirstOrDefault(o => o.Key == l).Value ?? ""),
        i.Unit, $"{i.QuantityDigits}", i.Category ?? "", i.TaxCategory, i.IsService ? "1" : "0", i.Active ? "1" : "0",
        i.Costing.ToString().ToLowerInvariant(), string.Join(';', i.Barcodes),
    ];
}
