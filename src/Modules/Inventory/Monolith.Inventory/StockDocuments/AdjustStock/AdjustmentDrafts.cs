using Monolith.Inventory.Contracts;
using Monolith.Inventory.Reasons;

namespace Monolith.Inventory.StockDocuments.AdjustStock;

/// <summary>An adjustment or write-off as the desk posts it, whoever posts it.</summary>
internal sealed class AdjustmentDrafts(ReasonBook reasons)
{
    public async Task<StockDraft> Of(Contracts.AdjustStock request, CancellationToken ct)
    {
        var reason = await reasons.Find(request.ReasonCode, ct);
        var use = request.Scrap ? ReasonUse.Scrap : ReasonUse.Adjustment;
        return new(
            request.DocumentId, request.Scrap ? StockDocumentKind.Scrap : StockDocumentKind.Adjustment, request.WarehouseId, null,
            request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Change, Unit: l.Unit)
            {
                Goods = new(l.Lot, l.Serial, Bin: l.Bin.OrNull()),
            }).ToList(),
            reason?.Contra ?? (request.Scrap ? ContraAccount.Scrap : ContraAccount.Adjustment),
            request.Reason.OrNull() ?? reason?.Name.Default, request.Reference, request.Effective, request.AllowNegative)
        {
            ReasonCode = reason?.Code, Refuses = (_, token) => reasons.Refuses(request.ReasonCode, use, token),
        };
    }
}
