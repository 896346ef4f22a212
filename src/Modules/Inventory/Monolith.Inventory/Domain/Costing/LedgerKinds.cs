namespace Monolith.Inventory.Domain.Costing;

/// <summary>What a ledger row is to the movement that it is of, where it was written after it.</summary>
internal static class RowRoles
{
    /// <summary>Takes back what a corrected or cancelled movement had booked.</summary>
    public const string Reversal = "reversal";

    /// <summary>What a corrected movement books instead.</summary>
    public const string Replacement = "replacement";

    /// <summary>What costing it once more found different.</summary>
    public const string Adjustment = "adjustment";

    /// <summary>Brings a row to its own day that had to take effect on a later one.</summary>
    public const string Home = "home";
}

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

    /// <summary>The item's standard changes: the row that says so, beside the revaluations that follow from it.</summary>
    public const string Standard = "standard";
    public const string ConversionIn = "conversion-in";
    public const string ConversionOut = "conversion-out";
    public const string TrueUp = "true-up";
    public const string Variance = "variance";
}
