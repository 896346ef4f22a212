using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Lots.TraceLot;

/// <summary>A lot or a serial number: its days, what came in, what is left, what went where.
/// Errors: inventory.unknown-item, inventory.unknown-lot</summary>
[Requires(InventoryPermissions.View)]
internal sealed record TraceLot(Guid ItemId, string? Lot = null, string? Serial = null) : IRequest<LotTrace>;

/// <param name="CameIn">By receipts, goods receipts and own making.</param>
/// <param name="Sold">On tickets, what came back taken off.</param>
/// <param name="Tickets">How many sold some of it.</param>
/// <param name="Blocked">Why it may not be moved; null: it may.</param>
internal sealed record LotTrace(
    Guid ItemId, string Sku, LocalName Name, string Unit, string? Lot, string? Serial, DateOnly? ProducedOn, DateOnly? ExpiresOn,
    string? Blocked, Quantity OnHand, Quantity CameIn, Quantity Sold, Quantity UsedAndWrittenOff, int Tickets);

internal sealed class TraceLotHandler(InventoryDbContext db) : IHandler<TraceLot, LotTrace>
{
    private static readonly string[] Gone = [LedgerKinds.Issue, LedgerKinds.Scrap, LedgerKinds.Adjustment, LedgerKinds.ConversionOut];

    private static readonly string[] Came = [LedgerKinds.Receipt, LedgerKinds.ConversionIn];

    public async Task<Result<LotTrace>> Handle(TraceLot request, CancellationToken ct)
    {
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return StockErrors.UnknownItem(request.ItemId);
        var (code, serial) = (LotCode.Of(request.Lot), LotCode.Of(request.Serial));
        if (code is null && serial is null) return LotErrors.Unknown("");
        var lot = code is null ? null : await db.Lots.AsNoTracking().FirstOrDefaultAsync(l => l.ItemId == item.Id && l.Lot == code, ct);
        var rows = await Moves(item.Id, code, serial, ct);
        if (lot is null && rows.Count == 0) return LotErrors.Unknown(code ?? serial ?? "");
        var tickets = rows.Where(r => r.SourceKind == PosKinds.Ticket).ToList();
        return new LotTrace(
            item.Id, item.Sku, item.Name, item.Unit, code, serial, lot?.ProducedOn, lot?.ExpiresOn, lot?.BlockedBecause,
            Sum(rows), Sum(rows.Where(r => Came.Contains(r.Kind))), -Sum(tickets),
            -Sum(rows.Where(r => r.SourceKind != PosKinds.Ticket && Gone.Contains(r.Kind))),
            tickets.Where(r => r.Quantity.IsNegative).Select(r => r.SourceId).Distinct().Count());
    }

    private async Task<List<Move>> Moves(Guid item, string? lot, string? serial, CancellationToken ct)
    {
        var rows = new List<Move>();
        var by = lot is null ? "serial" : "lot";
        await db.Read(
            $"SELECT kind, source_kind, source_id, quantity FROM inv_ledger WHERE item_id = @p0 AND {by} = @p1 AND quantity <> 0",
            [item, lot ?? serial],
            r => rows.Add(new(r.GetString(0), r.GetString(1), r.GetGuid(2), Quantity.FromScaled(r.GetInt64(3)))), ct);
        return rows;
    }

    private static Quantity Sum(IEnumerable<Move> rows) => Quantity.Sum(rows.Select(r => r.Quantity));

    private sealed record Move(string Kind, string SourceKind, Guid SourceId, Quantity Quantity);
}

internal static class TraceLotEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("lots/trace", (Guid item, string? lot, string? serial, ISender send, CancellationToken ct) =>
                send.Send(new TraceLot(item, lot, serial), ct).ToHttp())
            .Serves<TraceLot>().WithName("TraceLot")
            .WithSummary("A lot or serial number: its days, what came in, what is left, what went where")
            .Produces<LotTrace>();
}
