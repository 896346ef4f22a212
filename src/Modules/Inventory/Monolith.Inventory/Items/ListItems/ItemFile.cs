using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Items.ListItems;

/// <summary>Items as the import takes them in: a name in each language that there is.</summary>
internal static class ItemFile
{
    public static async Task<ListExchange<ItemListRow>> Of(IServiceProvider services, CancellationToken ct)
    {
        var languages = new HashSet<string>(services.GetRequiredService<ITexts>().Beside([]), StringComparer.Ordinal);
        await foreach (var name in services.GetRequiredService<InventoryDbContext>().Items.Select(i => i.Name).AsAsyncEnumerable()
            .WithCancellation(ct))
            languages.UnionWith(name.Others.Select(o => o.Key));
        string[] inOrder = [.. languages.Order(StringComparer.Ordinal)];
        return new(
            ["sku", "name", .. inOrder.Select(l => $"name_{l}"), "unit", "quantity_digits", "category", "tax_category", "service",
                "active", "costing", "cost_pool", "barcodes", "packs", "weight", "volume"],
            item => Row(item, inOrder));
    }

    private static IReadOnlyList<string> Row(ItemListRow i, IReadOnlyList<string> languages) =>
    [
        i.Sku, i.Name.Default, .. languages.Select(l => i.Name.Others.FirstOrDefault(o => o.Key == l).Value ?? ""),
        i.Unit, $"{i.QuantityDigits}", i.Category ?? "", i.TaxCategory, i.IsService ? "1" : "0", i.Active ? "1" : "0",
        i.Costing.ToString().ToLowerInvariant(), i.CostPool.ToString().ToLowerInvariant(), string.Join(';', i.Barcodes),
        PackText.Write(i.Packs), $"{i.Weight}", $"{i.Volume}",
    ];
}
