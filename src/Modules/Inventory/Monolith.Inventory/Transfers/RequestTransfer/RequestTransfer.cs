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

namespace Monolith.Inventory.Transfers.RequestTransfer;

/// <summary>Asks another place for goods. Nothing moves until that place ships them.
/// Errors: inventory.same-warehouse, inventory.unknown-warehouse, inventory.warehouse-inactive, inventory.unknown-item,
/// inventory.service-item, inventory.quantity-digits, inventory.unknown-pack, inventory.pack-quantity, request.id-reused</summary>
[Requires(InventoryPermissions.RequestTransfers)]
internal sealed record RequestTransfer(
    Guid TransferId, Guid FromWarehouseId, Guid ToWarehouseId, IReadOnlyList<RequestTransferLine> Lines, string? Reason = null)
    : IRequest<TransferInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
internal sealed record RequestTransferLine(Guid ItemId, Quantity Quantity, string? Unit = null);

internal sealed class RequestTransferValidator : AbstractValidator<RequestTransfer>
{
    public RequestTransferValidator()
    {
        RuleFor(r => r.TransferId).NotEmpty();
        RuleFor(r => r.FromWarehouseId).NotEmpty();
        RuleFor(r => r.ToWarehouseId).NotEmpty();
        RuleFor(r => r.ToWarehouseId).NotEqual(r => r.FromWarehouseId).WithErrorCode(StockErrors.SameWarehouse.Code)
            .WithMessage(StockErrors.SameWarehouse.Message);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.Quantity).AboveZero();
        });
        RuleFor(r => r.Reason).ReasonInRange();
    }
}

internal sealed class RequestTransferHandler(
    InventoryDbContext db, StockChecks checks, ICurrentActor current, TimeProvider clock)
    : IHandler<RequestTransfer, TransferInfo>
{
    public Task<Result<TransferInfo>> Handle(RequestTransfer request, CancellationToken ct) => db.WriteOnce(
        "inventory.request-transfer", request.TransferId, request, token => Ask(request, token), ct);

    private async Task<Result<TransferInfo>> Ask(RequestTransfer request, CancellationToken ct)
    {
        if (await db.Transfers.AnyAsync(t => t.Id == request.TransferId, ct)) return KernelErrors.IdReused;
        var draft = new StockDraft(
            request.TransferId, StockDocumentKind.Transfer, request.FromWarehouseId, request.ToWarehouseId,
            [.. request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Quantity, Unit: l.Unit))], ContraAccount.None, null, null, null,
                false);
        if (!(await checks.Warehouses(draft, ct)).TryGet(out _, out var error))
            return error.Field == "warehouseId" ? error.At("fromWarehouseId") : error;
        if (!(await checks.InStockUnits(draft, ct)).TryGet(out draft!, out error)) return error;
        if (!(await checks.Items(draft, ct)).TryGet(out _, out error)) return error;

        var actor = current.Actor;
        var transfer = new TransferRow
        {
            Id = request.TransferId, Number = await db.NextDocumentNumber("TR", ct), FromWarehouseId = request.FromWarehouseId,
            ToWarehouseId = request.ToWarehouseId, State = TransferState.Requested, Reason = request.Reason.OrNull(),
            RequestedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())), RequestedById = actor.Id,
            RequestedBy = actor.Name,
        };
        var lines = draft.Lines.Select((l, i) => new TransferLineRow
        {
            TransferId = transfer.Id, No = i + 1, ItemId = l.ItemId, Requested = l.Quantity,
        }).ToList();
        db.Add(transfer);
        db.AddRange(lines);
        db.Audit(TransferReader.SubjectOf(transfer.Number), null, new { transfer.Number, Lines = lines }, transfer.Reason);
        return transfer.ToInfo();
    }
}

internal static class RequestTransferEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("transfer-requests/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new RequestTransfer(id, b.FromWarehouseId, b.ToWarehouseId, b.Lines, b.Reason), ct).ToHttp())
            .Serves<RequestTransfer>().WithName("RequestTransfer")
            .WithSummary("Ask another warehouse for goods; the same id again gets the first answer").Produces<TransferInfo>();

    internal sealed record Body(
        Guid FromWarehouseId, Guid ToWarehouseId, IReadOnlyList<RequestTransferLine> Lines, string? Reason = null);
}
