using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Transfers.ShowTransfer;

/// <summary>A transfer request: what was asked for, shipped and received. Errors: inventory.unknown-transfer</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowTransfer(Guid TransferId) : IRequest<TransferView>;

/// <param name="EndedAt">When it was received or cancelled.</param>
/// <param name="ShipmentId">The stock document that took the goods out, as the others.</param>
internal sealed record TransferView(
    Guid TransferId, string Number, TransferState State, Guid FromWarehouseId, string From, Guid ToWarehouseId, string To, string? Reason,
    DateTimeOffset RequestedAt, string RequestedBy, DateTimeOffset? ShippedAt, string? ShippedBy, DateTimeOffset? EndedAt, string? EndedBy,
    string? EndReason, Guid? ShipmentId, Guid? ReceiptId, Guid? DifferenceId, IReadOnlyList<TransferViewLine> Lines,
    IReadOnlyList<TransferViewGoods> Goods, IReadOnlyList<AuditRow> Changes);

/// <param name="Requested">In stock units.</param>
internal sealed record TransferViewLine(int No, Guid ItemId, string Sku, LocalName Name, string Unit, int Digits, Quantity Requested);

/// <param name="Received">Null while it is under way.</param>
internal sealed record TransferViewGoods(
    int No, int LineNo, Guid ItemId, string? Lot, string? Serial, Quantity Shipped, Quantity? Received);

internal sealed class ShowTransferHandler(InventoryDbContext db, TransferReader reader) : IHandler<ShowTransfer, TransferView>
{
    public async Task<Result<TransferView>> Handle(ShowTransfer request, CancellationToken ct) =>
        await db.Transfers.AsNoTracking().FirstOrDefaultAsync(t => t.Id == request.TransferId, ct) is { } transfer
            ? await reader.View(transfer, ct)
            : TransferErrors.Unknown(request.TransferId);
}

internal static class ShowTransferEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("transfer-requests/{id:guid}", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new ShowTransfer(id), ct).ToHttp())
            .Serves<ShowTransfer>().WithName("GetTransferRequest").WithSummary("A transfer request with what was shipped and received")
            .Produces<TransferView>();
}
