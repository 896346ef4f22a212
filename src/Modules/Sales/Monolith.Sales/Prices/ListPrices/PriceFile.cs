using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;

namespace Monolith.Sales.Prices.ListPrices;

/// <summary>Prices as the import of items takes them in: base prices, those of packs in one cell. What is temporarily in force over
/// them would come back as a base price, and isn't there.</summary>
internal static class PriceFile
{
    private static readonly string[] Headings = ["sku", "name", "price", "pack_prices"];

    public static Task<ListExchange<PriceListRow>> Of(IServiceProvider services, CancellationToken ct)
    {
        var digits = services.GetRequiredService<ISites>().Here.Currency.Digits;
        return Task.FromResult(new ListExchange<PriceListRow>(
            Headings, r => [r.Sku, r.Name.Default, r.BasePrice?.ToText(digits) ?? "", r.PackPrices]));
    }

    /// <summary>The base prices of an item's packs, in the order of the packs; empty: none has one of its own.</summary>
    public static string OfPacks(ItemInfo item, PriceMirror mirror, DateTimeOffset now, int digits) => PackPriceText.Write(
        item.Packs.Select(p => (p.Unit, mirror.PricesOf(item.ItemId, p.Unit).BaseAt(now)?.Amount))
            .Where(p => p.Amount is not null).Select(p => (p.Unit, p.Amount!.Value)),
        digits);
}
