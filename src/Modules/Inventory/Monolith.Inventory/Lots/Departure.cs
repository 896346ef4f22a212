using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Lots;

/// <summary>The rules for goods that leave a warehouse: which lot, that it is there, that it is still good.</summary>
/// <param name="Sku">Of the item.</param>
/// <param name="Tracking">Null: plain goods.</param>
/// <param name="Day">The day they leave.</param>
/// <param name="AcceptExpired">Somebody saw that they are expired and wants it all the same; what is written off may always be.</param>
/// <param name="AcceptBlocked">They only leave to where nobody sells or uses them.</param>
internal sealed record Departure(string Sku, ItemTracking? Tracking, DateOnly Day, bool AcceptExpired, bool AcceptBlocked)
{
    /// <param name="lot">In capitals.</param>
    /// <param name="serial">In capitals.</param>
    /// <param name="quantity">Above zero.</param>
    /// <param name="there">What is left of the item in the warehouse by lot and serial number.</param>
    /// <param name="without">What is left of it that has neither.</param>
    /// <param name="known">The lot, where there is such a one.</param>
    /// <param name="adds">Goods that come to the others: they need not be there.</param>
    public Error? Refuses(
        string? lot, string? serial, Quantity quantity, IReadOnlyList<LotThere> there, Quantity without, LotRow? known, bool adds = false)
    {
        if (Tracking is null or ItemTracking.None)
            return lot is not null ? LotErrors.OnPlainItem(Sku).At("lot") : serial is not null ? LotErrors.OnPlainItem(Sku).At("serial")
                : null;
        // Goods that came before the item was kept by lot have none, and must get out too.
        if ((lot ?? serial) is not { } code)
        {
            if (quantity <= without && !adds) return null;
            return Tracking == ItemTracking.Lot ? LotErrors.LotRequired(Sku).At("lot") : LotErrors.SerialRequired(Sku).At("serial");
        }

        if (Tracking == ItemTracking.Lot && serial is not null) return LotErrors.OnPlainItem(Sku).At("serial");
        if (Tracking == ItemTracking.Serial && lot is not null) return LotErrors.OnPlainItem(Sku).At("lot");
        if (Tracking == ItemTracking.Serial && quantity != Quantity.Of(1)) return LotErrors.SerialNotOne(Sku).At("quantity");
        var field = lot is null ? "serial" : "lot";
        if (lot is not null && known is null) return LotErrors.Unknown(lot).At(field);
        var left = Quantity.Sum(there.Where(t => lot is null ? t.Serial == serial : t.Lot == lot).Select(t => t.Quantity));
        if (left < quantity && !adds) return LotErrors.Short(Sku, code, left, quantity).At(field);
        return known?.BlockedBecause is { } because && !AcceptBlocked ? LotErrors.Blocked(Sku, known.Lot, because).At(field)
            : known?.ExpiresOn is { } until && until < Day && !AcceptExpired ? LotErrors.Expired(Sku, known.Lot, until).At(field)
            : null;
    }
}
