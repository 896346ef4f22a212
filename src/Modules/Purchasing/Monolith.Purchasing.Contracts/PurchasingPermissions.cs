namespace Monolith.Purchasing.Contracts;

public static class PurchasingPermissions
{
    public const string View = "purchasing.view";
    public const string EditSuppliers = "purchasing.edit-suppliers";
    public const string EditOrders = "purchasing.edit-orders";
    public const string ApproveOrders = "purchasing.approve-orders";
    public const string ReceiveGoods = "purchasing.receive-goods";
    public const string CancelReceipts = "purchasing.cancel-receipts";
}
