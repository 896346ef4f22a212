using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Warehouses;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Transfers;

/// <summary>Where goods are between two warehouses: a place of its own, which no form offers. It is made when something is shipped for
/// the first time, and what is in it can't go below zero.</summary>
internal sealed class TransitPlace(InventoryDbContext db, ITexts texts)
{
    private const string Code = "TRANSIT";

    /// <summary>Its id, inside a write.</summary>
    public async Task<Guid> Id(CancellationToken ct)
    {
        await db.Lock("warehouses", ct);
        if (await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.InTransit, ct) is { } there) return there.Id;
        var taken = await db.Warehouses.Select(w => w.CodeKey).ToListAsync(ct);
        var code = taken.Contains(Code) ? Enumerable.Range(2, taken.Count + 1).Select(n => $"{Code}-{n}").First(c =>
            !taken.Contains(c)) : Code;
        var made = new WarehouseRow
        {
            Id = Guid.CreateVersion7(), Code = code, CodeKey = code, Name = texts["inventory.in-transit"], Active = true, InTransit = true,
            NegativeStock = NegativeStock.Forbid, Version = 1,
        };
        await db.BulkInsert([made], ct);
        db.Audit(made.AuditSubject, null, new { made.Code, made.InTransit });
        return made.Id;
    }
}
