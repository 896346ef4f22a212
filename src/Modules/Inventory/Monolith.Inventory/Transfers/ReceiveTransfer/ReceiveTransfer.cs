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

namespace Monolith.Inventory.Transfers.ReceiveTransfer;

/// <summary>Takes in what arrived of a shipment. What is missing is booked as lost on the way and what is too much as found, with the
/// reason given. Errors: inventory.unknown-transfer, inventory.transfer-state, inventory.unknown-transfer-line,
/// inventory.difference-reason, inventory.quantity-digits, request.id-reused</summary>
/// <param name="Lines">What arrived of each row of the shipment; a row that is left out arrived as it was shipped.</param>
[Requires(InventoryPermissions.Transfer)]
internal sealed record ReceiveTransfer(
    Guid TransferId, Guid DocumentId, IReadOnlyList<ReceiveTransferLine> Lines, string? Reason = null) : IRequest<TransferInfo>;

/// <param name="GoodsNo">Of the shipment.</param>
/// <param name="Quantity">In stock units; zero: nothing of it arrived.</param>
/// <param name="Bin">The place it is put to.</param>
internal sealed record ReceiveTransferLine(int GoodsNo, Quantity Quantity, string? Bin = null);

internal sealed class ReceiveTransferValidator : AbstractValidator<ReceiveTransfer>
{
    public ReceiveTransferValidator()
    {
        RuleFor(r => r.TransferId).NotEmpty();
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Lines).NotNull().Must(l => l is null || l.Count <= StockDocumentRules.MostLines)
            .WithErrorCode("inventory.too-many-lines").WithMessage($"At most {StockDocumentRules.MostLines} lines.");
        RuleFor(r => r.Lines).Must(l => l is null || l.Select(x => x.GoodsNo).Distinct().Count() == l.Count)
            .WithErrorCode("inventory.line-twice").WithMessage("Each row of the shipment is counted once.");
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Quantity).Must(q => !q.IsNegative).WithErrorCode("input.out-of-range").WithMessage("Zero or above.");
            line.RuleFor(l => l.Bin).MaximumLength(40);
        });
        RuleFor(r => r.Reason).ReasonInRange();
    }
}

internal sealed class ReceiveTransferHandler(
    InventoryDbContext db, StockDesk desk, TransitPlace transit, TransferReader reader, ICurrentActor current, TimeProvider clock)
    : IHandler<ReceiveTransfer, TransferInfo>
{
    public Task<Result<TransferInfo>> Handle(ReceiveTransfer request, CancellationToken ct) => db.WriteOnce(
        "inventory.receive-transfer", request.DocumentId, request, token => Receive(request, token), ct);

    private async Task<Result<TransferInfo>> Receive(ReceiveTransfer request, CancellationToken ct)
    {
        if (!(await reader.In(request.TransferId, ct, TransferState.Shipped)).TryGet(out var transfer, out var error)) return error;
        var goods = await db.TransferGoods.Where(g => g.TransferId == transfer.Id).OrderBy(g => g.No).ToListAsync(ct);
        foreach (var (place, line) in request.Lines.Index())
            if (goods.TrueForAll(g => g.No != line.GoodsNo)) return TransferErrors.UnknownLine(line.GoodsNo).At($"lines[{place}].goodsNo");
        var bins = request.Lines.ToDictionary(l => l.GoodsNo, l => l.Bin.OrNull());
        foreach (var row in goods) row.Received = request.Lines.FirstOrDefault(l => l.GoodsNo == row.No)?.Quantity ?? row.Shipped;
        var differs = goods.Where(g => g.Received != g.Shipped).ToList();
        if (differs.Count > 0 && string.IsNullOrWhiteSpace(request.Reason)) return TransferErrors.DifferenceReason;

        var way = await transit.Id(ct);
        if (differs.Count > 0)
        {
            var draft = Draft(Guid.CreateVersion7(), StockDocumentKind.Adjustment, way, null, ContraAccount.Adjustment, transfer,
                request) with
            {
                Lines = [.. differs.Select(g => Line(g, g.Received!.Value - g.Shipped, null))],
            };
            if (!(await desk.PostWithin(draft, ct)).TryGet(out var difference, out error)) return error;
            transfer.DifferenceId = difference.DocumentId;
        }

        var came = goods.Where(g => g.Received!.Value.IsPositive).ToList();
        if (came.Count > 0)
        {
            var draft = Draft(request.DocumentId, StockDocumentKind.Transfer, way, transfer.ToWarehouseId, ContraAccount.None, transfer,
                request)
                with { Lines = [.. came.Select(g => Line(g, g.Received!.Value, bins.GetValueOrDefault(g.No)))] };
            if (!(await desk.PostWithin(draft, ct)).TryGet(out var receipt, out error)) return error;
            transfer.ReceiptId = receipt.DocumentId;
        }

        transfer.End(
            TransferState.Received, current.Actor.Name, request.Reason,
                Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())));
        db.Audit(
            TransferReader.SubjectOf(transfer.Number), TransferState.Shipped,
            new { transfer.State, Differences = differs.Select(g => new { g.No, g.Shipped, g.Received }) }, request.Reason);
        return transfer.ToInfo();
    }

    private static StockDraft Draft(
        Guid id, StockDocumentKind kind, Guid from, Guid? to, ContraAccount contra, TransferRow transfer, ReceiveTransfer request) =>
        new(id, kind, from, to, [], contra, request.Reason.OrNull() ?? transfer.Reason ?? transfer.Number, transfer.Number, null, false)
        {
            // What is under way has to arrive, whatever became of it meanwhile.
            IsTransit = true, AcceptExpired = true,
        };

    private static StockDraftLine Line(TransferGoodsRow goods, Quantity quantity, string? bin) =>
        new(goods.ItemId, quantity) { Goods = new(goods.Lot, goods.Serial, ToBin: bin) };
}

internal static class ReceiveTransferEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("transfer-requests/{id:guid}/receipt", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ReceiveTransfer(id, b.DocumentId, b.Lines ?? [], b.Reason), ct).ToHttp())
            .Serves<ReceiveTransfer>().WithName("ReceiveTransfer")
            .WithSummary("Take in what arrived of a shipment; differences are booked with a reason").Produces<TransferInfo>();

    internal sealed record Body(Guid DocumentId, IReadOnlyList<ReceiveTransferLine>? Lines = null, string? Reason = null);
}
