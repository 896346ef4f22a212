namespace Monolith.Finance.Persistence;

internal sealed class FinanceDbContext(DbContextOptions<FinanceDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "fin_";

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<JournalRow> Journals => Set<JournalRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<ShiftRow> Shifts => Set<ShiftRow>();

    public DbSet<SettingsRow> Settings => Set<SettingsRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<AccountRow>(e =>
        {
            e.ToTable("accounts");
            e.HasKey(x => x.Code);
            e.Property(x => x.Code).HasMaxLength(20);
            e.Property(x => x.Role).HasMaxLength(40);
            e.HasIndex(x => x.Role).IsUnique();
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<JournalRow>(e =>
        {
            e.ToTable("journals");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(20);
            e.Property(x => x.SourceKind).HasMaxLength(40);
            e.Property(x => x.SourceNumber).HasMaxLength(120);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.SourceId);
            e.HasIndex(x => x.ShiftId);
            e.HasIndex(x => x.Date);
        });
        model.Entity<EntryRow>(e =>
        {
            e.ToTable("entries");
            e.Property(x => x.Account).HasMaxLength(20);
            e.Property(x => x.SourceKind).HasMaxLength(40);
            e.Property(x => x.SourceNumber).HasMaxLength(120);
            e.HasIndex(x => new { x.SourceId, x.Book, x.Part, x.Line }).IsUnique();
            e.HasIndex(x => x.JournalId);
            // The amount is in it so that totals by account are read from the index alone; behind the id, so that what is booked
            // lands beside what was booked last instead of on a page of its own.
            e.HasIndex(x => new { x.Account, x.Date, x.Id, x.Amount });
        });
        model.Entity<ShiftRow>(e =>
        {
            e.ToTable("shifts");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<SettingsRow>(e =>
        {
            e.ToTable("settings");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Template).HasMaxLength(40);
            e.Ignore(x => x.AuditSubject);
        });
    }
}
