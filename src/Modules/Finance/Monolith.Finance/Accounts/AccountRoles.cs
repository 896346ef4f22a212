namespace Monolith.Finance.Accounts;

/// <summary>What the shop's own bookings need an account for. Each role belongs to exactly one account of the chart.</summary>
internal static class AccountRoles
{
    public const string Cash = "cash";
    public const string Bank = "bank";
    public const string CardClearing = "card-clearing";
    public const string MobileClearing = "mobile-clearing";
    public const string Receivables = "receivables";
    public const string Inventory = "inventory";
    public const string Payables = "payables";
    public const string GoodsReceived = "goods-received-not-invoiced";
    public const string LandedCosts = "landed-costs";
    public const string TaxPayable = "tax-payable";
    public const string OpeningEquity = "opening-equity";
    public const string RetainedEarnings = "retained-earnings";
    public const string RevenueGoods = "revenue-goods";
    public const string RevenueServices = "revenue-services";
    public const string CostOfGoods = "cost-of-goods";
    public const string ReturnVariance = "return-variance";
    public const string PurchasePriceVariance = "purchase-price-variance";
    public const string Revaluation = "revaluation";
    public const string Production = "production";
    public const string InventoryAdjustment = "inventory-adjustment";
    public const string Scrap = "scrap";
    public const string Consumption = "consumption";
    public const string CashDifference = "cash-difference";
    public const string CashRounding = "cash-rounding";

    public static readonly IReadOnlyList<string> All =
    [
        Cash, Bank, CardClearing, MobileClearing, Receivables, Inventory, Payables, GoodsReceived, LandedCosts, TaxPayable,
        OpeningEquity, RetainedEarnings,
        RevenueGoods, RevenueServices, CostOfGoods, ReturnVariance, PurchasePriceVariance, Revaluation, Production,
        InventoryAdjustment, Scrap, Consumption, CashDifference, CashRounding,
    ];
}
