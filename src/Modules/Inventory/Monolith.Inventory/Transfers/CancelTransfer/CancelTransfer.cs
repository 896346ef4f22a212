using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Transfers.CancelTransfer;

/// <summary>Gives a request up, or refuses it. Goods that are under way go back to where they came from; what was received can't be
/// cancelled any more. Errors: inventory.unknown-transfer, inventory.transfer-state, inventory.reason-required, request.id-reused</summary>
/// <param name="DocumentId">The client's id: of the document that brings goods back, where they were under way.</param>
[Requires(InventoryPermissions.Transfer)]
internal sealed record CancelTransfer(Guid TransferId, Guid DocumentId, string Reason) : IRequest<TransferInfo>;

internal sealed class CancelTransferValidator : AbstractValidator<CancelTransfer>
{
    public CancelTransferValidator()
    {
        RuleFor(r => r.TransferId).NotEmpty();
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message)
            .MaximumLength(StockDocumentRules.LongestReason);
    }
}

internal sealed class CancelTransferHandler(
    InventoryDbContext db, StockDesk desk, TransitPlace transit, TransferReader reader, ICurrentActor current, TimeProvider clock)
    : IHandler<CancelTransfer, TransferInfo>
{
    public Task<Result<TransferInfo>> Handle(CancelTransfer request, CancellationToken ct) => db.WriteOnce(
        "inventory.cancel-transfer", request.DocumentId, request, token => Cancel(request, token), ct);

    private async Task<Result<TransferInfo>> Cancel(CancelTransfer request, CancellationToken ct)
    {
        if (!(await reader.In(request.TransferId, ct, TransferState.Requested, TransferState.Shipped)).TryGet(out var transfer,
            out var error))
            return error;
        var before = transfer.State;
        if (before == TransferState.Shipped)
        {
            var goods = await db.TransferGoods.Where(g => g.TransferId == transfer.Id).OrderBy(g => g.No).ToListAsync(ct);
            foreach (var row in goods) row.Received = Quantity.Zero;
            var draft = new StockDraft(
                request.DocumentId, StockDocumentKind.Transfer, await transit.Id(ct), transfer.FromWarehouseId,
                [.. goods.Select(g => new StockDraftLine(g.ItemId, g.Shipped) { Goods = new(g.Lot, g.Serial) })],
                ContraAccount.None, request.Reason, transfer.Number, null, AllowNegative: false)
            {
                IsTransit = true, AcceptExpired = true,
            };
            if (!(await desk.PostWithin(draft, ct)).TryGet(out var back, out error)) return error;
            transfer.ReceiptId = back.DocumentId;
        }

        transfer.End(
            TransferState.Cancelled, current.Actor.Name, request.Reason,
                Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())));
        db.Audit(TransferReader.SubjectOf(transfer.Number), before, transfer.State, request.Reason);
        return transfer.ToInfo();
    }
}

internal static class CancelTransferEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("transfer-requests/{id:guid}/cancellation", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new CancelTransfer(id, b.DocumentId, b.Reason), ct).ToHttp())
            .Serves<CancelTransfer>().WithName("CancelTransfer")
            .WithSummary("Give a transfer request up; goods under way go back to where they came from").Produces<TransferInfo>();

    internal sealed record Body(Guid DocumentId, string Reason);
}
