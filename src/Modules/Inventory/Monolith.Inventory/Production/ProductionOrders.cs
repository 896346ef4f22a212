using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Production;

/// <summary>What becomes of production orders when their goods are made, or that is taken back. Inside a write.</summary>
internal sealed class ProductionOrders(InventoryDbContext db)
{
    public static Error Unknown(Guid order) =>
        Error.NotFound("inventory.unknown-production-order", "There is no such production order.").With("order", order);

    public static Error Closed(string number) => Error.Conflict(
        "inventory.production-closed", $"Production order {number} was carried out or cancelled already.").With("number", number);

    /// <param name="made">The posted conversion; what it made stands on its first line.</param>
    public async Task<Error?> Finish(Guid orderId, StockDocumentInfo made, CancellationToken ct)
    {
        if (await db.ProductionOrders.FirstOrDefaultAsync(o => o.Id == orderId, ct) is not { } order) return Unknown(orderId);
        if (order.State != ProductionState.Planned) return Closed(order.Number);
        if (order.ItemId != made.Lines[0].ItemId)
        {
            return Error.Invalid("inventory.production-other-item", $"Production order {order.Number} makes another item.")
                .With("number", order.Number).At("made.itemId");
        }

        (order.State, order.Made, order.DocumentId) = (ProductionState.Made, made.Lines[0].Quantity, made.DocumentId);
        return null;
    }

    /// <summary>The document that carried it out was cancelled: it is to be made again.</summary>
    public async Task Reopen(Guid documentId, CancellationToken ct)
    {
        if (await db.ProductionOrders.FirstOrDefaultAsync(o => o.DocumentId == documentId, ct) is not { } order) return;
        (order.State, order.Made, order.DocumentId) = (ProductionState.Planned, null, null);
    }
}
