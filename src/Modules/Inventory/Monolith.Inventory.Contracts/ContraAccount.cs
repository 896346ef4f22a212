namespace Monolith.Inventory.Contracts;

/// <summary>The other side of a movement of value, in words that Finance maps to its accounts.</summary>
public enum ContraAccount
{
    /// <summary>Both sides are stock.</summary>
    None,
    CostOfGoods,

    /// <summary>Goods received, not yet invoiced.</summary>
    GoodsReceived,
    OpeningStock,
    Production,
    Adjustment,
    Scrap,

    /// <summary>Goods issued for use in the shop itself.</summary>
    Consumption,
    ReturnVariance,
    Count,

    /// <summary>Freight, duty and the like, spread over the goods they were paid for.</summary>
    Landed,
    Revaluation,
    PurchasePriceVariance,

    /// <summary>Kits, repacking and other conversions: what went in against what was made.</summary>
    Assembly,
}
