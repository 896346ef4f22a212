namespace Monolith.Devices.Persistence;

internal sealed class DevicesDbContext(DbContextOptions<DevicesDbContext> options) : ModuleDbContext(options)
{
    private const int Unlimited = -1;

    public override string TablePrefix => "dev_";

    public DbSet<Device> Devices => Set<Device>();

    public DbSet<Binding> Bindings => Set<Binding>();

    public DbSet<PrintJob> Jobs => Set<PrintJob>();

    public DbSet<TicketCount> Counts => Set<TicketCount>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<Device>(e =>
        {
            e.ToTable("devices");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Name).HasMaxLength(InputLimits.Name);
            e.Property(x => x.DriverId).HasMaxLength(64);
            e.Property(x => x.Host).HasMaxLength(253);
            e.Property(x => x.Profile).HasMaxLength(60);
            e.Property(x => x.Settings).HasMaxLength(Unlimited);
            e.HasIndex(x => x.Name).IsUnique();
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<Binding>(e =>
        {
            e.ToTable("bindings");
            e.HasKey(x => x.RegisterId);
            e.Property(x => x.RegisterId).ValueGeneratedNever();
            e.HasIndex(x => x.DeviceId);
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<TicketCount>(e =>
        {
            e.ToTable("ticket_counts");
            e.HasKey(x => x.RegisterId);
            e.Property(x => x.RegisterId).ValueGeneratedNever();
        });
        model.Entity<PrintJob>(e =>
        {
            e.ToTable("print_jobs");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.TicketNumber).HasMaxLength(64);
            e.Property(x => x.LastError).HasMaxLength(64);
            e.Property(x => x.LastDetail).HasMaxLength(500);
            e.Property(x => x.ClaimedBy).HasMaxLength(120);
            e.Property(x => x.Document).HasMaxLength(Unlimited);
            // The queue of one device, oldest first.
            e.HasIndex(x => new { x.State, x.DeviceId, x.CreatedAt });
            e.HasIndex(x => x.TicketId);
            e.HasIndex(x => x.CreatedAt);
        });
    }
}

/// <summary>How long the texts of a device may be.</summary>
internal static class InputLimits
{
    public const int Name = 100;
    public const int Settings = 50;
    public const int SettingName = 40;
    public const int SettingValue = 400;
}
