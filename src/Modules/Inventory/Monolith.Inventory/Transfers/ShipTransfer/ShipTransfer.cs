using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Transfers.ShipTransfer;

/// <summary>Agrees to a request and sends the goods: they leave the warehouse and are in transit from then on. Less than was asked for may
/// be shipped; the rest is given up. Errors: inventory.unknown-transfer, inventory.transfer-state, inventory.nothing-shipped,
/// inventory.unknown-transfer-line, inventory.shipped-more, and those of a direct transfer</summary>
[Requires(InventoryPermissions.Transfer)]
internal sealed record ShipTransfer(
    Guid TransferId, Guid DocumentId, IReadOnlyList<ShipTransferLine> Lines, bool AcceptExpired = false, string? Reason = null)
    : IRequest<TransferInfo>;

/// <param name="LineNo">Of the request; a line for each lot or serial number.</param>
/// <param name="Quantity">In stock units.</param>
internal sealed record ShipTransferLine(int LineNo, Quantity Quantity, string? Lot = null, string? Serial = null, string? Bin = null);

internal sealed class ShipTransferValidator : AbstractValidator<ShipTransfer>
{
    public ShipTransferValidator()
    {
        RuleFor(r => r.TransferId).NotEmpty();
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r =>
            r.Lines).NotEmpty().WithErrorCode(TransferErrors.NothingShipped.Code).WithMessage(TransferErrors.NothingShipped.Message);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Quantity).AboveZero();
            line.RuleFor(l => l.Lot).LotInRange();
            line.RuleFor(l => l.Serial).LotInRange();
            line.RuleFor(l => l.Bin).MaximumLength(40);
        });
        RuleFor(r => r.Reason).ReasonInRange();
    }
}

internal sealed class ShipTransferHandler(
    InventoryDbContext db, StockDesk desk, TransitPlace transit, TransferReader reader, ICurrentActor current)
    : IHandler<ShipTransfer, TransferInfo>
{
    public Task<Result<TransferInfo>> Handle(ShipTransfer request, CancellationToken ct) => db.WriteOnce(
        "inventory.ship-transfer", request.DocumentId, request, token => Ship(request, token), ct);

    private async Task<Result<TransferInfo>> Ship(ShipTransfer request, CancellationToken ct)
    {
        if (!(await reader.In(request.TransferId, ct, TransferState.Requested)).TryGet(out var transfer, out var error)) return error;
        var asked = await db.TransferLines.Where(l => l.TransferId == transfer.Id).ToDictionaryAsync(l => l.No, ct);
        if (await Wrong(request, asked, ct) is { } wrong) return wrong;
        var draft = new StockDraft(
            request.DocumentId, StockDocumentKind.Transfer, transfer.FromWarehouseId, await transit.Id(ct),
            [.. request.Lines.Select(l => new StockDraftLine(asked[l.LineNo].ItemId, l.Quantity)
            {
                Goods = new(l.Lot, l.Serial, Bin: l.Bin.OrNull()),
            })],
            ContraAccount.None, request.Reason.OrNull() ?? transfer.Reason, transfer.Number, null, AllowNegative: false)
        {
            AcceptExpired = request.AcceptExpired, IsTransit = true,
        };
        if (!(await desk.PostWithin(draft, ct)).TryGet(out var posted, out error)) return error;
        db.AddRange(request.Lines.Zip(posted.Lines, (given, line) => new TransferGoodsRow
        {
            TransferId = transfer.Id, No = line.No, LineNo = given.LineNo, ItemId = line.ItemId, Lot = line.Lot, Serial = line.Serial,
            Shipped = line.Quantity,
        }));
        (transfer.State, transfer.ShipmentId) = (TransferState.Shipped, posted.DocumentId);
        (transfer.ShippedAt, transfer.ShippedBy) = (posted.Recorded, current.Actor.Name);
        db.Audit(TransferReader.SubjectOf(transfer.Number), TransferState.Requested, new { transfer.State, Document = posted.Number },
            request.Reason);
        return transfer.ToInfo();
    }

    private async Task<Error?> Wrong(ShipTransfer request, Dictionary<int, TransferLineRow> asked, CancellationToken ct)
    {
        foreach (var (place, line) in request.Lines.Index())
            if (!asked.ContainsKey(line.LineNo)) return TransferErrors.UnknownLine(line.LineNo).At($"lines[{place}].lineNo");
        foreach (var shipped in request.Lines.GroupBy(l => asked[l.LineNo]))
        {
            var sum = Quantity.Sum(shipped.Select(l => l.Quantity));
            if (sum <= shipped.Key.Requested) continue;
            var sku = await db.Items.Where(i => i.Id == shipped.Key.ItemId).Select(i => i.Sku).FirstAsync(ct);
            return TransferErrors.ShippedMore(sku, shipped.Key.Requested,
                sum).At($"lines[{request.Lines.ToList().IndexOf(shipped.First())}].quantity");
        }

        return null;
    }
}

internal static class ShipTransferEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("transfer-requests/{id:guid}/shipment", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ShipTransfer(id, b.DocumentId, b.Lines, b.AcceptExpired, b.Reason), ct).ToHttp())
            .Serves<ShipTransfer>().WithName("ShipTransfer")
            .WithSummary("Send the goods of a transfer request: they are in transit from then on")
            .Produces<TransferInfo>();

    internal sealed record Body(
        Guid DocumentId, IReadOnlyList<ShipTransferLine> Lines, bool AcceptExpired = false, string? Reason = null);
}
