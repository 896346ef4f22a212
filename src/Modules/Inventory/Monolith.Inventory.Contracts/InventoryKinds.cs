namespace Monolith.Inventory.Contracts;

/// <summary>The documents and master data of the stock, as rows and events name them.</summary>
public static class InventoryKinds
{
    public const string Item = "item";
    public const string Style = "style";
    public const string Receipt = "receipt";
    public const string Issue = "issue";
    public const string Transfer = "transfer";
    public const string TransferRequest = "transfer-request";
    public const string Adjustment = "adjustment";
    public const string Scrap = "scrap";
    public const string SupplierReturn = "supplier-return";
    public const string Revaluation = "revaluation";
    public const string Conversion = "conversion";
    public const string LandedCost = "landed-cost";
    public const string StandardCost = "standard-cost";
    public const string Count = "count";

    public static string Of(StockDocumentKind kind) => kind switch
    {
        StockDocumentKind.Receipt => Receipt,
        StockDocumentKind.Issue => Issue,
        StockDocumentKind.Transfer => Transfer,
        StockDocumentKind.Adjustment => Adjustment,
        StockDocumentKind.Scrap => Scrap,
        StockDocumentKind.SupplierReturn => SupplierReturn,
        StockDocumentKind.Revaluation => Revaluation,
        StockDocumentKind.Conversion => Conversion,
        StockDocumentKind.LandedCost => LandedCost,
        StockDocumentKind.StandardCost => StandardCost,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
