using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.StockDocuments.TakeBackReceipt;

internal sealed class TakeBackReceiptValidator : AbstractValidator<Contracts.TakeBackReceipt>
{
    public TakeBackReceiptValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.ReceiptId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().MaximumLength(StockDocumentRules.LongestReason);
    }
}

/// <summary>The ledger forgets nothing: an issue of the same goods to the same account takes them out, at the value they came in
/// with.</summary>
internal sealed class TakeBackReceiptHandler(InventoryDbContext db, StockDesk desk, IItemCatalog items)
    : IHandler<Contracts.TakeBackReceipt, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(Contracts.TakeBackReceipt request, CancellationToken ct)
    {
        var receipt = await db.Documents.FirstOrDefaultAsync(d => d.Id == request.ReceiptId && d.Kind == StockDocumentKind.Receipt, ct);
        if (receipt is null) return StockErrors.UnknownDocument(request.ReceiptId);
        var lines = await db.DocumentLines.Where(l => l.DocumentId == receipt.Id).OrderBy(l => l.No).ToListAsync(ct);
        return await desk.Post(
            new(
                request.DocumentId, StockDocumentKind.Issue, receipt.WarehouseId, null,
                    lines.ConvertAll(l => new StockDraftLine(l.ItemId, l.Quantity) { Goods = new(l.Lot, l.Serial, Bin: l.Bin) }),
                ContraAccount.OpeningStock, request.Reason, receipt.Number, null, AllowNegative: request.Moved)
            {
                AcceptExpired = true, Refuses = request.Moved ? null : (_, token) => Used(receipt, lines, token),
            },
            request,
            ct);
    }

    // As long as the receipt is all that ever moved in a pool since it was empty, what it brought is what is there.
    private async Task<Error?> Used(StockDocumentRow receipt, List<StockDocumentLineRow> lines, CancellationToken ct)
    {
        // Lots that are costed each by themselves have a pool each.
        var there = new Dictionary<Guid, (List<long> Pools, Quantity Quantity, Money Value)>();
        await db.ReadIn(
            "SELECT item_id, warehouse_id, pool, quantity, value FROM inv_balances WHERE item_id IN",
                [.. lines.Select(l => l.ItemId).Distinct()],
            row =>
            {
                if (row.GetGuid(1) != receipt.WarehouseId) return;
                var (pools, had, worth) = there.GetValueOrDefault(row.GetGuid(0));
                there[row.GetGuid(0)] = ([.. pools ?? [], row.GetInt64(2)], had + Quantity.FromScaled(row.GetInt64(3)),
                    worth + Money.FromScaled(row.GetInt64(4)));
            },
            ct);
        var last = await db.Ledger.Where(r => r.SourceId == receipt.Id).MaxAsync(r => (long?)r.Sequence, ct) ?? 0;
        foreach (var item in lines.GroupBy(l => l.ItemId))
        {
            var (known, quantity, value) = there.GetValueOrDefault(item.Key);
            var pools = known ?? [];
            var isAll = quantity == Quantity.Sum(item.Select(l => l.Quantity)) && value == Money.Sum(item.Select(l => l.Value));
            if (isAll && !await db.Ledger.AnyAsync(r => r.Pool != null && pools.Contains(r.Pool.Value) && r.Sequence > last, ct)) continue;
            return StockErrors.ReceiptUsed((await items.Find(item.Key, ct))?.Sku ?? "");
        }

        return null;
    }
}
