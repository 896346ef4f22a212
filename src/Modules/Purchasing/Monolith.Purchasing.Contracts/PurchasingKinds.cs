namespace Monolith.Purchasing.Contracts;

/// <summary>The documents and master data of purchasing, as rows and events name them.</summary>
public static class PurchasingKinds
{
    public const string Order = "purchase-order";
    public const string GoodsReceipt = "goods-receipt";
    public const string Supplier = "supplier";
}
