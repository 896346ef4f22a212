namespace Monolith.Inventory.Domain.Costing;

/// <summary>What a step of costing is, and the ledger row it becomes: as it stands in the database, in events and in exports.</summary>
internal static class LedgerKinds
{
    public const string Receipt = "receipt";
    public const string Issue = "issue";
    public const string TransferOut = "transfer-out";
    public const string TransferIn = "transfer-in";
    public const string Adjustment = "adjustment";
    public const string Scrap = "scrap";
    public const string Return = "return";
    public const string SupplierReturn = "supplier-return";
    public const string Count = "count";
    public const string Landed = "landed";
    public const string Revaluation = "revaluation";
    public const string ConversionIn = "conversion-in";
    public const string ConversionOut = "conversion-out";
    public const string TrueUp = "true-up";
    public const string Variance = "variance";
}
