using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Lots;

/// <summary>The rules for one line of goods that come in.</summary>
internal sealed class Arrival(string sku, ItemTrackingInfo? tracking, DateOnly day, bool acceptExpired)
{
    public string Sku => sku;

    /// <param name="goods">With codes in capitals.</param>
    /// <param name="known">The lot, where goods of it came before.</param>
    public Result<ArrivingGoods> Check(ArrivingGoods goods, LotRow? known) => (tracking?.Tracking ?? ItemTracking.None) switch
    {
        ItemTracking.None => Plain(goods),
        ItemTracking.Serial => Numbered(goods),
        _ => OfLot(goods, known),
    };

    private Result<ArrivingGoods> Plain(ArrivingGoods goods) =>
        goods.Lot is not null ? LotErrors.OnPlainItem(sku).At("lot")
        : goods.Serial is not null ? LotErrors.OnPlainItem(sku).At("serial")
        : goods with { ProducedOn = null, ExpiresOn = null };

    private Result<ArrivingGoods> Numbered(ArrivingGoods goods) =>
        goods.Lot is not null ? LotErrors.OnPlainItem(sku).At("lot")
        : goods.Serial is null ? LotErrors.SerialRequired(sku).At("serial")
        : goods.Quantity != Quantity.Of(1) ? LotErrors.SerialNotOne(sku).At("quantity")
        : goods with { ProducedOn = null, ExpiresOn = null };

    private Result<ArrivingGoods> OfLot(ArrivingGoods goods, LotRow? known)
    {
        if (goods.Serial is not null) return LotErrors.OnPlainItem(sku).At("serial");
        if (goods.Lot is not { } lot) return LotErrors.LotRequired(sku).At("lot");
        if (known?.BlockedBecause is { } because) return LotErrors.Blocked(sku, lot, because).At("lot");
        var expires = goods.ExpiresOn ?? Later(goods.ProducedOn, tracking!.ShelfLifeDays);
        if (known is not null)
        {
            if ((expires ?? known.ExpiresOn) != known.ExpiresOn || (goods.ProducedOn ?? known.ProducedOn) != known.ProducedOn)
                return LotErrors.Differs(lot, known.ExpiresOn).At("expiresOn");
            goods = goods with { ProducedOn = known.ProducedOn };
            expires = known.ExpiresOn;
        }

        if (tracking!.ShelfLifeDays is not null && expires is null) return LotErrors.ExpiryRequired(sku, lot).At("expiresOn");
        if (goods.ProducedOn > expires) return LotErrors.ExpiresBeforeMade(lot).At("expiresOn");
        if (expires < day && !acceptExpired) return LotErrors.Expired(sku, lot, expires.Value).At("lot");
        return goods with { ExpiresOn = expires };
    }

    private static DateOnly? Later(DateOnly? made, int? days) => made is { } from && days is { } later ? from.AddDays(later) : null;
}
