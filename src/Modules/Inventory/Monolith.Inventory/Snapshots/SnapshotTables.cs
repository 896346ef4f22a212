using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Snapshots;

internal static class SnapshotTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<SnapshotRow>(e =>
        {
            e.ToTable("snapshots");
            e.HasIndex(x => new { x.Through, x.ThroughSequence });
        });
        model.Entity<SnapshotLineRow>(e =>
        {
            e.ToTable("snapshot_lines");
            e.HasKey(x => new { x.SnapshotId, x.Pool, x.WarehouseId });
        });
    }
}
