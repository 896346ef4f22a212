using System.Security.Cryptography;
using System.Text.Json;
using Monolith.Data.Search;
using Monolith.Inventory.Contracts;
using Monolith.Sales.Contracts;

namespace Monolith.Pos.Till.FeedItems;

/// <summary>An item as a till keeps it: with the prices that are to come, so that one begins on time without the server.</summary>
/// <param name="Spoken">How its names are read in Latin letters, a blank between syllables.</param>
internal sealed record FeedItem(
    Guid ItemId, string Sku, LocalName Name, string Unit, int QuantityDigits, string? Category, bool IsService, string TaxCategory,
    IReadOnlyList<string> Barcodes, IReadOnlyList<FeedPack> Packs, IReadOnlyList<FeedPrice> Prices, IReadOnlyList<string> Spoken)
{
    public static FeedItem Of(ItemInfo item, IEnumerable<PriceInfo> prices) => new(
        item.ItemId, item.Sku, item.Name, item.Unit, item.QuantityDigits, item.Category, item.IsService, item.TaxCategory, item.Barcodes,
        [.. item.Packs.Select(p => new FeedPack(p.Unit, p.Size, p.Barcodes ?? [], p.ForSelling))],
        [.. prices.Select(p => new FeedPrice(p.Amount, p.From, p.Until, p.Unit))],
        [.. item.Name.Others.Select(o => o.Value).Prepend(item.Name.Default).SelectMany(Monolith.Data.Search.Spoken.Of).Distinct()]);
}

internal sealed record FeedPack(string Unit, Quantity Size, IReadOnlyList<string> Barcodes, bool ForSelling);

/// <param name="Until">Set: over the base price until then.</param>
/// <param name="Unit">The pack that it is the price of; null: the stock unit.</param>
internal sealed record FeedPrice(Money Amount, DateTimeOffset From, DateTimeOffset? Until, string? Unit);

internal sealed record FeedTax(string Code, IReadOnlyList<TaxRateInfo> Rates)
{
    public static FeedTax Of(TaxCategoryInfo category) => new(category.Code, category.Rates);

    /// <summary>By which a till's taxes are the same.</summary>
    public static string Fingerprint(IReadOnlyList<FeedTax> all) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(all, KernelJson.Options)))[..16];
}
