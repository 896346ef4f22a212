namespace Monolith.Devices.Persistence;

internal sealed class DevicesDbContext(DbContextOptions<DevicesDbContext> options) : ModuleDbContext(options)
{
    private const int Unlimited = -1;

    public override string TablePrefix => "dev_";

    public DbSet<DeviceRow> Devices => Set<DeviceRow>();

    public DbSet<BindingRow> Bindings => Set<BindingRow>();

    public DbSet<PrintJobRow> Jobs => Set<PrintJobRow>();

    public DbSet<TicketCountRow> Counts => Set<TicketCountRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<DeviceRow>(e =>
        {
            e.ToTable("devices");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Name).HasMaxLength(DeviceInputLimits.Name);
            e.Property(x => x.DriverId).HasMaxLength(64);
            e.Property(x => x.Channel).HasMaxLength(20);
            e.Property(x => x.Address).HasMaxLength(Unlimited);
            e.Property(x => x.Settings).HasMaxLength(Unlimited);
            e.HasIndex(x => x.Name).IsUnique();
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<BindingRow>(e =>
        {
            e.ToTable("bindings");
            e.HasKey(x => new { x.RegisterId, x.Role, x.DeviceId });
            e.HasIndex(x => x.DeviceId);
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<TicketCountRow>(e =>
        {
            e.ToTable("ticket_counts");
            e.HasKey(x => x.RegisterId);
            e.Property(x => x.RegisterId).ValueGeneratedNever();
        });
        model.Entity<PrintJobRow>(e =>
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
