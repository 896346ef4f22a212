using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Domain;

/// <summary>Who may see what goods cost: everybody who sees the costs of stock, and those who order.</summary>
internal static class Costs
{
    public static bool CanSeeCosts(this Actor actor) =>
        actor.Can(InventoryPermissions.ViewCosts) || actor.Can(PurchasingPermissions.EditOrders) || actor.Can(PurchasingPermissions.ApproveOrders);

    public static OrderInfo For(this OrderInfo order, Actor actor) => actor.CanSeeCosts()
        ? order
        : order with { Total = null, Lines = [.. order.Lines.Select(l => l with { UnitPrice = null, Amount = null })] };

    public static ReceiptInfo For(this ReceiptInfo receipt, Actor actor) => actor.CanSeeCosts()
        ? receipt
        : receipt with { Total = null, Lines = [.. receipt.Lines.Select(l => l with { UnitPrice = null, Amount = null })] };
}
