namespace Monolith.Inventory.Contracts;

public static class InventoryPermissions
{
    public const string View = "inventory.view";
    public const string EditItems = "inventory.edit-items";
    public const string ViewPictures = "inventory.view-pictures";
    public const string EditItemFields = "inventory.edit-item-fields";
    public const string EditWarehouses = "inventory.edit-warehouses";
    public const string Receive = "inventory.receive";
    public const string Issue = "inventory.issue";
    public const string Transfer = "inventory.transfer";
    public const string Reserve = "inventory.reserve";
    public const string RequestTransfers = "inventory.request-transfers";
    public const string Adjust = "inventory.adjust";
    public const string ApproveAdjustments = "inventory.approve-adjustments";
    public const string SetApprovalLimits = "inventory.set-approval-limits";
    public const string CancelDocuments = "inventory.cancel-documents";
    public const string CorrectDocuments = "inventory.correct-documents";
    public const string Count = "inventory.count";
    public const string ManageCounts = "inventory.manage-counts";
    public const string ApproveCounts = "inventory.approve-counts";
    public const string BackDate = "inventory.back-date";
    public const string ClosePeriods = "inventory.close-periods";
    public const string ReopenPeriods = "inventory.reopen-periods";
    public const string SealLedger = "inventory.seal-ledger";
    public const string EditReorderRules = "inventory.edit-reorder-rules";
    public const string SetAlerts = "inventory.set-alerts";
    public const string OrderProposals = "inventory.order-proposals";
    public const string ViewCosts = "inventory.view-costs";
    public const string ReturnToSupplier = "inventory.return-to-supplier";
    public const string Revalue = "inventory.revalue";
    public const string Convert = "inventory.convert";
    public const string EditRecipes = "inventory.edit-recipes";
    public const string LandCosts = "inventory.land-costs";
    public const string RunValuation = "inventory.run-valuation";
}
