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
        var fields = (await services.GetRequiredService<IItemFields>().All(ct)).Where(f => f.Active).Select(f => f.Key).ToList();
        var styles = await services.GetRequiredService<InventoryDbContext>().Styles.ToDictionaryAsync(s => s.Id, s => s.Code, ct);
        string[] inOrder = [.. languages.Order(StringComparer.Ordinal)];
        return new(
            ["sku", "name", .. inOrder.Select(l => $"name_{l}"), "unit", "quantity_digits", "category", "tax_category", "service",
                "active", "costing", "cost_pool", "barcodes", "packs", "weight", "volume", "brand", "specification", "origin",
                "style", "variant", .. fields.Select(f => $"field:{f}")],
            item => Row(item, inOrder, styles, fields));
    }

    private static IReadOnlyList<string> Row(
        ItemListRow i, IReadOnlyList<string> languages, Dictionary<Guid, string> styles, List<string> fields) =>
    [
        i.Sku, i.Name.Default, .. languages.Select(l => i.Name.Others.FirstOrDefault(o => o.Key == l).Value ?? ""),
        i.Unit, $"{i.QuantityDigits}", i.Category ?? "", i.TaxCategory, i.IsService ? "1" : "0", i.Active ? "1" : "0",
        i.Costing.ToString().ToLowerInvariant(), i.CostPool.ToString().ToLowerInvariant(), string.Join(';', i.Barcodes),
        PackText.Write(i.Packs), $"{i.Weight}", $"{i.Volume}", i.Brand ?? "", i.Specification ?? "", i.Origin ?? "",
        i.StyleId is { } style ? styles.GetValueOrDefault(style, "") : "", i.Variant ?? "",
        .. fields.Select(f => i.Fields.GetValueOrDefault(f, "")),
    ];
}
