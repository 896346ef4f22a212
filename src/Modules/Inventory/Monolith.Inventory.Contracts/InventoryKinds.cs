namespace Monolith.Inventory.Contracts;

/// <summary>The documents and master data of the stock, as rows and events name them.</summary>
public static class InventoryKinds
{
    public const string Item = "item";
    public const string Receipt = "receipt";
    public const string Issue = "issue";
    public const string Transfer = "transfer";
    public const string TransferRequest = "transfer-request";
    public const string Adjustment = "adjustment";
    public const string Scrap = "scrap";
    public const string Count = "count";

    public static string Of(StockDocumentKind kind) => kind switch
    {
        StockDocumentKind.Receipt => Receipt,
        StockDocumentKind.Issue => Issue,
        StockDocumentKind.Transfer => Transfer,
        StockDocumentKind.Adjustment => Adjustment,
        StockDocumentKind.Scrap => Scrap,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
