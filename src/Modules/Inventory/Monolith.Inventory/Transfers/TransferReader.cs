using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Transfers.ShowTransfer;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Transfers;

/// <summary>A transfer request as pages and the API show it.</summary>
internal sealed class TransferReader(InventoryDbContext db)
{
    private const int MostChanges = 100;

    public static string SubjectOf(string number) => $"transfer-request:{number}";

    public async Task<TransferView> View(TransferRow transfer, CancellationToken ct)
    {
        var names = await db.Warehouses.AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name, ct);
        var lines = await (
            from line in db.TransferLines.AsNoTracking()
            join item in db.Items on line.ItemId equals item.Id
            where line.TransferId == transfer.Id
            orderby line.No
            select new TransferViewLine(line.No, item.Id, item.Sku, item.Name, item.Unit, item.QuantityDigits,
                line.Requested)).ToListAsync(ct);
        var goods = await db.TransferGoods.AsNoTracking().Where(g => g.TransferId == transfer.Id).OrderBy(g => g.No).ToListAsync(ct);
        var subject = SubjectOf(transfer.Number);
        var changes = await db.Set<AuditRow>().Where(a => a.Subject == subject).OrderByDescending(a =>
            a.Id).Take(MostChanges).ToListAsync(ct);
        return new(
            transfer.Id, transfer.Number, transfer.State, transfer.FromWarehouseId, names.GetValueOrDefault(transfer.FromWarehouseId, ""),
            transfer.ToWarehouseId, names.GetValueOrDefault(transfer.ToWarehouseId, ""), transfer.Reason, transfer.RequestedAt,
            transfer.RequestedBy, transfer.ShippedAt, transfer.ShippedBy, transfer.EndedAt, transfer.EndedBy, transfer.EndReason,
            transfer.ShipmentId, transfer.ReceiptId, transfer.DifferenceId, lines,
            [.. goods.Select(g => new TransferViewGoods(g.No, g.LineNo, g.ItemId, g.Lot, g.Serial, g.Shipped, g.Received))], changes);
    }

    /// <summary>The request, tracked, where it is in that state.</summary>
    public async Task<Result<TransferRow>> In(Guid id, CancellationToken ct, params TransferState[] states)
    {
        var transfer = await db.Transfers.FirstOrDefaultAsync(t => t.Id == id, ct);
        if (transfer is null) return TransferErrors.Unknown(id);
        return states.Contains(transfer.State) ? transfer : TransferErrors.WrongState(transfer.Number, transfer.State);
    }
}
