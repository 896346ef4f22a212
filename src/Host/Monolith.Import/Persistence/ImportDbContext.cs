using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Import.Maps;
using Monolith.Import.Plans;

namespace Monolith.Import.Persistence;

internal sealed class ImportDbContext(DbContextOptions<ImportDbContext> options) : ModuleDbContext(options)
{
    private const int Unlimited = -1;

    public override string TablePrefix => "imp_";

    public DbSet<PlanRow> Plans => Set<PlanRow>();

    public DbSet<PlanLineRow> Lines => Set<PlanLineRow>();

    public DbSet<FilePartRow> Files => Set<FilePartRow>();

    public DbSet<MapRow> Maps => Set<MapRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<PlanRow>(e =>
        {
            e.ToTable("plans");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.FileName).HasMaxLength(260);
            e.Property(p => p.Map).HasMaxLength(Unlimited);
            e.Property(p => p.Reading).HasMaxLength(Unlimited);
            e.Property(p => p.Failure).HasMaxLength(4000);
            e.Property(p => p.Report).HasMaxLength(Unlimited);
            e.HasIndex(p => p.CreatedAt);
            e.HasIndex(p => p.State);
        });
        model.Entity<PlanLineRow>(e =>
        {
            e.ToTable("plan_lines");
            e.HasKey(l => new { l.PlanId, l.No });
            e.Property(l => l.Key).HasMaxLength(200);
            e.Property(l => l.Changes).HasMaxLength(Unlimited);
            e.Property(l => l.Findings).HasMaxLength(Unlimited);
            e.Property(l => l.Payload).HasMaxLength(Unlimited);
        });
        model.Entity<FilePartRow>(e =>
        {
            e.ToTable("file_parts");
            e.HasKey(p => new { p.PlanId, p.No });
            e.Property(p => p.Bytes).HasMaxLength(FilePartRow.Size);
        });
        model.Entity<MapRow>(e =>
        {
            e.ToTable("maps");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Name).HasMaxLength(60);
            e.Property(m => m.NameKey).HasMaxLength(60);
            e.Property(m => m.Json).HasMaxLength(Unlimited);
            e.Ignore(m => m.AuditSubject);
            e.HasIndex(m => m.NameKey).IsUnique();
        });
    }
}
