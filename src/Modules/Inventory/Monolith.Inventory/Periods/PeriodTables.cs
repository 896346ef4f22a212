using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Periods;

internal static class PeriodTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<PeriodStateRow>(e =>
        {
            e.ToTable("period_state");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<PeriodClosingRow>(e =>
        {
            e.ToTable("period_closings");
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.Property(x => x.Note).HasMaxLength(500);
            e.HasIndex(x => x.At);
        });
        model.Entity<PeriodReopeningRow>(e =>
        {
            e.ToTable("period_reopenings");
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.AskedById).HasMaxLength(80);
            e.Property(x => x.DecidedById).HasMaxLength(80);
            e.HasIndex(x => x.AskedAt);
        });
    }
}
