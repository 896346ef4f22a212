using Monolith.Import.Maps;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>What past sales need to know of the shop: the one that is there, or the one that their map makes.</summary>
internal sealed record SalesShop(bool IsThere, Currency Currency, TimeZoneInfo Zone, Func<DateTimeOffset, DateOnly> DayOf)
{
    public static SalesShop Of(ISites sites, ImportMap map)
    {
        if (sites.IsSetUp) return new(true, sites.Here.Currency, sites.Here.TimeZone, sites.Here.BusinessDate);
        var wanted = map.Shop ?? throw new InvalidOperationException("There is no shop and no map that makes one.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(wanted.TimeZone);
        return new(
            false, Currency.Find(wanted.Currency)!, zone,
            at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime));
    }
}
