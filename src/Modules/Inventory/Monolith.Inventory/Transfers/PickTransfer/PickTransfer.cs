using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Transfers.PickTransfer;

/// <summary>What to fetch for a transfer request, in walking order: what expires first, from the bin that is nearest.
/// Errors: inventory.unknown-transfer</summary>
[Requires(InventoryPermissions.View)]
internal sealed record PickTransfer(Guid TransferId) : IRequest<PickList>;

internal sealed record PickList(string Number, string From, string To, IReadOnlyList<PickLine> Lines);

/// <param name="Bin">Null: wherever it lies.</param>
internal sealed record PickLine(
    string? Bin, Guid ItemId, string Sku, LocalName Name, string Unit, string? Lot, string? Serial, DateOnly? ExpiresOn, Quantity Quantity);

internal sealed class PickTransferHandler(InventoryDbContext db, TransferReader reader, LotStore lots, ISites sites, TimeProvider clock)
    : IHandler<PickTransfer, PickList>
{
    public async Task<Result<PickList>> Handle(PickTransfer request, CancellationToken ct)
    {
        var transfer = await db.Transfers.AsNoTracking().FirstOrDefaultAsync(t => t.Id == request.TransferId, ct);
        if (transfer is null) return TransferErrors.Unknown(request.TransferId);
        var view = await reader.View(transfer, ct);
        var there = (await lots.There([.. view.Lines.Select(l => l.ItemId).Distinct()], ct))
            .Where(t => t.WarehouseId == transfer.FromWarehouseId).ToList();
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var lines = new List<(long Walk, PickLine Line)>();
        foreach (var line in view.Lines)
        {
            var picks = Fefo.Take(there.Where(t => t.ItemId == line.ItemId), line.Requested, today);
            foreach (var (place, quantity) in picks)
            {
                there[there.IndexOf(place)] = place with { Quantity = place.Quantity - quantity };
                lines.Add((place.Walk, Of(line, place, quantity)));
            }

            var left = line.Requested - Quantity.Sum(picks.Select(p => p.Quantity));
            if (left.IsPositive) lines.Add((long.MaxValue, Of(line, null, left)));
        }

        return new PickList(
            view.Number, view.From, view.To,
            [.. lines.OrderBy(l => l.Walk).ThenBy(l => l.Line.Bin, StringComparer.Ordinal).ThenBy(l => l.Line.Sku, StringComparer.Ordinal)
                .Select(l => l.Line)]);
    }

    private static PickLine Of(ShowTransfer.TransferViewLine line, LotThere? place, Quantity quantity) => new(
        place?.Bin.OrNull(), line.ItemId, line.Sku, line.Name, line.Unit, place?.Lot.OrNull(), place?.Serial.OrNull(), place?.ExpiresOn, quantity);
}

internal static class PickTransferEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("transfer-requests/{id:guid}/pick-list", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new PickTransfer(id), ct).ToHttp())
            .Serves<PickTransfer>().WithName("GetPickList").WithSummary("What to fetch for a transfer request, in walking order")
            .Produces<PickList>();
}
