using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Approvals.ShowStockRequest;

/// <summary>What somebody asks for, line by line, and what it would have moved then. Errors: inventory.unknown-stock-request</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowStockRequest(Guid RequestId) : IRequest<StockRequestDetail>;

/// <param name="AskedById">May take it back, and may not approve it.</param>
internal sealed record StockRequestDetail(
    StockRequestInfo Request, string AskedById, string Warehouse, string? Reference, IReadOnlyList<StockRequestLine> Lines);

/// <param name="Quantity">With sign, in stock units.</param>
/// <param name="Value">As the stock was when it was asked for; null where the reader may not see costs.</param>
internal sealed record StockRequestLine(
    int No, Guid ItemId, string Sku, LocalName Name, string Unit, Quantity Quantity, string? Lot, string? Serial, string? Bin,
    Money? Value);

internal sealed class ShowStockRequestHandler(InventoryDbContext db, ICurrentActor current)
    : IHandler<ShowStockRequest, StockRequestDetail>
{
    public async Task<Result<StockRequestDetail>> Handle(ShowStockRequest request, CancellationToken ct)
    {
        var row = await db.Set<StockRequestRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == request.RequestId, ct);
        if (row is null) return ApprovalErrors.Unknown(request.RequestId);
        var tried = row.ReadTried();
        var ids = tried.Lines.Select(l => l.ItemId).Distinct().ToList();
        var items = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, ct);
        var warehouse = await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.Id == row.WarehouseId, ct);
        var seesCosts = current.Actor.Can(InventoryPermissions.ViewCosts);
        var lines = tried.Lines.Select(l => new StockRequestLine(
            l.No, l.ItemId, items[l.ItemId].Sku, items[l.ItemId].Name, items[l.ItemId].Unit, l.Quantity, l.Lot, l.Serial, l.Bin,
            seesCosts ? l.Value : null));
        return new StockRequestDetail(
            row.ToInfo().For(current.Actor), row.AskedById, warehouse?.Name ?? "", tried.Reference, [.. lines]);
    }
}

internal static class ShowStockRequestEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("adjustment-requests/{id:guid}", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new ShowStockRequest(id), ct).ToHttp())
            .Serves<ShowStockRequest>().WithName("GetStockRequest")
            .WithSummary("A request for approval with its lines and what they were worth").Produces<StockRequestDetail>();
}
