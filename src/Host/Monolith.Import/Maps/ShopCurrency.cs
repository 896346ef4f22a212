using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Maps;

internal static class ShopCurrency
{
    /// <summary>With the shop's currency, for amounts that have a sign. A map may name another.</summary>
    public static ImportMap For(this ImportMap map, ISites sites) =>
        map with { HomeCurrency = sites.IsSetUp ? sites.Here.Currency.Code : map.Shop?.Currency };
}
