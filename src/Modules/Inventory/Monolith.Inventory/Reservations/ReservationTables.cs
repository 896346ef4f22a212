using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Reservations;

internal static class ReservationTables
{
    public static void Define(ModelBuilder model) => model.Entity<ReservationRow>(e =>
    {
        e.ToTable("reservations");
        e.Property(x => x.Number).HasMaxLength(40);
        e.Property(x => x.Purpose).HasMaxLength(200);
        e.Property(x => x.EndReason).HasMaxLength(500);
        e.Property(x => x.CreatedById).HasMaxLength(80);
        e.Ignore(x => x.AuditSubject);
        e.HasIndex(x => x.Number).IsUnique();
        e.HasIndex(x => new { x.ItemId, x.WarehouseId, x.State });
        e.HasIndex(x => new { x.State, x.Until });
    });
}
