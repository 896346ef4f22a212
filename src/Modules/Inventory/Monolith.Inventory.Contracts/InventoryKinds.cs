namespace Monolith.Inventory.Contracts;

/// <summary>The documents and master data of the stock, as rows and events name them.</summary>
public static class InventoryKinds
{
    public const string Item = "item";
    public const string Receipt = "receipt";
    public const string Issue = "issue";
    public const string Transfer = "transfer";
    public const string Adjustment = "adjustment";
    public const string Scrap = "scrap";
}
