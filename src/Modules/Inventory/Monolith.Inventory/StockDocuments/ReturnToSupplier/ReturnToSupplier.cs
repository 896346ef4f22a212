using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.ReturnToSupplier;

/// <summary>Sends goods back to their supplier: at their receipt's cost where it is known, else at current cost. What the stock was worth
/// beside that is a variance. Errors: as IssueStock, and inventory.unknown-receipt, inventory.unknown-supplier, inventory.receipt-line,
/// inventory.more-than-received, inventory.return-precedes</summary>
/// <param name="ReceiptId">The goods receipt that they came with; null: nobody knows.</param>
/// <param name="SupplierId">Who gets them, where no receipt says it.</param>
[Requires(InventoryPermissions.ReturnToSupplier)]
internal sealed record ReturnToSupplier(
    Guid DocumentId, Guid WarehouseId, IReadOnlyList<ReturnToSupplierLine> Lines, string Reason, Guid? ReceiptId = null,
    Guid? SupplierId = null, string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false)
    : IRequest<StockDocumentInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="ReceiptLine">The receipt's line, where there is a receipt.</param>
internal sealed record ReturnToSupplierLine(
    Guid ItemId, Quantity Quantity, string? Unit = null, int? ReceiptLine = null, string? Lot = null, string? Serial = null,
    string? Bin = null);

internal sealed class ReturnToSupplierHandler(StockDesk desk, IGoodsReceipts purchasing, ReceiptStock receipts, IItemCatalog items)
    : IHandler<ReturnToSupplier, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(ReturnToSupplier request, CancellationToken ct)
    {
        var receipt = request.ReceiptId is { } id ? await purchasing.Find(id, ct) : null;
        if (receipt is null && request.ReceiptId is { } asked) return StockErrors.UnknownReceipt(asked).At("receiptId");
        var supplierId = receipt?.SupplierId ?? request.SupplierId ?? Guid.Empty;
        if (await purchasing.Supplier(supplierId, ct) is not { } supplier) return StockErrors.UnknownSupplier(supplierId).At("supplierId");
        var stock = receipt is null ? null : await receipts.Of(receipt.ReceiptId, ct);
        return await desk.Post(
            new(
                request.DocumentId, StockDocumentKind.SupplierReturn, request.WarehouseId, null,
                request.Lines.Select(l => Line(l, receipt, stock)).ToList(), ContraAccount.GoodsReceived, request.Reason,
                request.Reference, request.Effective, request.AllowNegative)
            {
                Partner = supplier, AcceptExpired = true,
                Refuses = receipt is null ? null : (draft, token) => TooMuch(draft, receipt, token),
            },
            request,
            ct);
    }

    // Goods that came with a lot or a number of their own go back with it.
    private static StockDraftLine Line(
        ReturnToSupplierLine line, GoodsReceiptFacts? receipt, IReadOnlyDictionary<int, ReceiptLineStock>? stock) => new(
        line.ItemId, line.Quantity, Unit: line.Unit)
    {
        Goods = stock?.GetValueOrDefault(line.ReceiptLine ?? 0) is { } came
            ? new(line.Lot ?? came.Lot, line.Serial ?? came.Serial, Bin: line.Bin) : new(line.Lot, line.Serial, Bin: line.Bin),
        Origin = receipt is null ? null : new(receipt.ReceiptId, receipt.Number, line.ReceiptLine ?? 0),
    };

    private async Task<Error?> TooMuch(StockDraft draft, GoodsReceiptFacts receipt, CancellationToken ct)
    {
        var known = await receipts.Of(receipt.ReceiptId, ct);
        var left = known.ToDictionary(k => k.Key, k => k.Value.Left);
        foreach (var (i, line) in draft.Lines.Index())
        {
            var no = line.Origin!.Line;
            if (!known.TryGetValue(no, out var there) || there.ItemId != line.ItemId)
                return StockErrors.ReceiptLine(receipt.Number, no).At($"lines[{i}].receiptLine");
            if (line.Quantity > left[no])
            {
                return StockErrors.MoreThanReceived((await items.Find(line.ItemId, ct))?.Sku ?? "", left[no], line.Quantity)
                    .At($"lines[{i}].quantity");
            }

            left[no] -= line.Quantity;
        }

        return null;
    }
}

internal sealed class ReturnToSupplierValidator : AbstractValidator<ReturnToSupplier>
{
    public ReturnToSupplierValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.SupplierId).NotNull().When(r => r.ReceiptId is null);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.Quantity).AboveZero();
        });
        RuleFor(r => r.Reason).ReasonGiven();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class ReturnToSupplierEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("supplier-returns/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<ReturnToSupplier>()
            .WithName("ReturnToSupplier")
            .WithSummary("Sends goods back to their supplier, at the cost they were received at where the receipt is known")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<ReturnToSupplierLine> Lines, string Reason, Guid? ReceiptId = null, Guid? SupplierId = null,
        string? Reference = null, DateTimeOffset? Effective = null, bool AllowNegative = false)
    {
        public ReturnToSupplier ToCommand(Guid id) =>
            new(id, WarehouseId, Lines, Reason, ReceiptId, SupplierId, Reference, Effective, AllowNegative);
    }
}
