namespace Monolith.Analytics.Persistence;

internal sealed class AnalyticsDbContext(DbContextOptions<AnalyticsDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "ana_";

    public DbSet<TicketFact> Tickets => Set<TicketFact>();

    public DbSet<LineFact> Lines => Set<LineFact>();

    public DbSet<MoveFact> Moves => Set<MoveFact>();

    public DbSet<ItemDay> ItemDays => Set<ItemDay>();

    public DbSet<HourDay> HourDays => Set<HourDay>();

    public DbSet<CashierDay> CashierDays => Set<CashierDay>();

    public DbSet<StockDay> StockDays => Set<StockDay>();

    public DbSet<ItemFact> Items => Set<ItemFact>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<TicketFact>(e =>
        {
            e.ToTable("tickets");
            e.HasKey(x => x.TicketId);
            e.Property(x => x.TicketId).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(120);
            e.HasIndex(x => x.Day);
        });
        model.Entity<LineFact>(e =>
        {
            e.ToTable("lines");
            e.HasKey(x => new { x.TicketId, x.LineNo });
            e.Property(x => x.Sku).HasMaxLength(200);
            // By day and not by item: the lines of a batch then fall into one page, those of a thousand items into as many.
            e.HasIndex(x => x.Day);
        });
        model.Entity<MoveFact>(e =>
        {
            e.ToTable("moves");
            e.HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).ValueGeneratedNever();
            e.HasIndex(x => new { x.TicketId, x.LineNo });
            e.HasIndex(x => x.Day);
        });
        model.Entity<ItemDay>(e =>
        {
            e.ToTable("item_days");
            e.HasKey(x => new { x.Day, x.Site, x.ItemId, x.Category });
        });
        model.Entity<HourDay>(e =>
        {
            e.ToTable("hour_days");
            e.HasKey(x => new { x.Day, x.Site, x.Hour });
        });
        model.Entity<CashierDay>(e =>
        {
            e.ToTable("cashier_days");
            e.HasKey(x => new { x.Day, x.Site, x.CashierId });
            e.Property(x => x.CashierId).HasMaxLength(100);
        });
        model.Entity<StockDay>(e =>
        {
            e.ToTable("stock_days");
            e.HasKey(x => new { x.Day, x.Site, x.ItemId });
        });
        model.Entity<ItemFact>(e =>
        {
            e.ToTable("items");
            e.HasKey(x => x.ItemId);
            e.Property(x => x.ItemId).ValueGeneratedNever();
        });
    }
}
