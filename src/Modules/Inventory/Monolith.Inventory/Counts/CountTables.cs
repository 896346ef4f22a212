using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.StockDocuments;

namespace Monolith.Inventory.Counts;

internal static class CountTables
{
    public const int LongestName = 100;

    public const int LongestCounters = 200;

    public static void Define(ModelBuilder model)
    {
        model.Entity<CountRow>(e =>
        {
            e.ToTable("counts");
            e.Property(x => x.Number).HasMaxLength(40);
            e.Property(x => x.Name).HasMaxLength(LongestName);
            e.Property(x => x.AskedById).HasMaxLength(80);
            e.Property(x => x.EndReason).HasMaxLength(StockDocumentRules.LongestReason);
            e.Ignore(x => x.AuditSubject);
            e.Ignore(x => x.IsOpen);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => new { x.State, x.Due });
            e.HasIndex(x => new { x.PlanId, x.Due });
        });
        model.Entity<CountAreaRow>(e =>
        {
            e.ToTable("count_areas");
            e.HasKey(x => new { x.CountId, x.No });
            e.Property(x => x.CounterId).HasMaxLength(80);
            e.HasOne<CountRow>().WithMany().HasForeignKey(x => x.CountId);
        });
        model.Entity<CountLineRow>(e =>
        {
            e.ToTable("count_lines");
            e.HasKey(x => new { x.CountId, x.ItemId });
            e.Property(x => x.Note).HasMaxLength(StockDocumentRules.LongestReason);
            e.HasIndex(x => x.ItemId);
            e.HasOne<CountRow>().WithMany().HasForeignKey(x => x.CountId);
        });
        model.Entity<CountChoiceRow>(e =>
        {
            e.ToTable("count_choices");
            e.HasKey(x => new { x.OwnerId, x.ItemId });
        });
        model.Entity<CountEntryRow>(e =>
        {
            e.ToTable("count_entries");
            e.Property(x => x.CounterId).HasMaxLength(80);
            e.HasIndex(x => new { x.CountId, x.ItemId });
            e.HasOne<CountRow>().WithMany().HasForeignKey(x => x.CountId);
        });
        model.Entity<CountTagRow>(e =>
        {
            e.ToTable("count_tags");
            e.HasKey(x => new { x.CountId, x.Epc });
            e.Property(x => x.Epc).HasMaxLength(24);
            e.HasOne<CountRow>().WithMany().HasForeignKey(x => x.CountId);
        });
    }
}
