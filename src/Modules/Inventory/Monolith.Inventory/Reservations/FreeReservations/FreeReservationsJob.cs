using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Reservations.FreeReservations;

/// <summary>Ends reservations whose time is over. They keep nothing from that moment on; this puts it on record.</summary>
internal sealed class FreeReservationsJob(InventoryDbContext db, TimeProvider clock) : IJob
{
    public const string Name = "inventory.free-reservations";

    private const int Most = 1000;

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        var freed = await db.Write<int>(Name, Free, ct);
        return Sentence.Of("inventory.outcome-reservations", (freed.IsOk ? freed.Value : 0).ToString("N0", CultureInfo.InvariantCulture));
    }

    private async Task<Result<int>> Free(CancellationToken ct)
    {
        var now = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
        var over = await db.Reservations.Where(r => r.State == ReservationState.Open && r.Until <= now).OrderBy(r => r.Until).Take(Most)
            .ToListAsync(ct);
        foreach (var row in over) row.End(ReservationState.Expired, row.CreatedBy, null, now);
        return over.Count;
    }
}
