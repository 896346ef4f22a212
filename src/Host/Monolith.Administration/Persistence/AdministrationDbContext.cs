namespace Monolith.Administration.Persistence;

internal sealed class AdministrationDbContext(DbContextOptions<AdministrationDbContext> options)
    : ModuleDbContext(options)
{
    private const int Unlimited = -1;

    public override string TablePrefix => "sys_";

    public DbSet<User> Users => Set<User>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ShopRow> Shops => Set<ShopRow>();

    public DbSet<EarlierShopRow> EarlierShops => Set<EarlierShopRow>();

    public DbSet<EarlierLogoRow> EarlierLogos => Set<EarlierLogoRow>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Till> Tills => Set<Till>();

    public DbSet<SignInTries> Tries => Set<SignInTries>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<BackupRow> Backups => Set<BackupRow>();

    public DbSet<BackupPlan> BackupPlans => Set<BackupPlan>();

    public DbSet<SettledFinding> SettledFindings => Set<SettledFinding>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<User>(e =>
        {
            e.ToTable("users");
            e.Property(u => u.UserName).HasMaxLength(User.LongestName);
            e.Property(u => u.NormalizedName).HasMaxLength(User.LongestName);
            e.Property(u => u.PasswordHash).HasMaxLength(500);
            e.Property(u => u.PinHash).HasMaxLength(500);
            e.Property(u => u.Roles).HasMaxLength(500);
            e.Property(u => u.StartPage).HasMaxLength(User.LongestStartPage);
            e.HasIndex(u => u.NormalizedName).IsUnique();
        });
        model.Entity<Role>(e =>
        {
            e.ToTable("roles");
            e.HasKey(r => r.Code);
            e.Property(r => r.Code).HasMaxLength(60);
            e.Property(r => r.Permissions).HasMaxLength(Unlimited);
            e.Property(r => r.Offered).HasMaxLength(Unlimited);
        });
        model.Entity<ApiKey>(e =>
        {
            e.ToTable("api_keys");
            e.Property(k => k.Hash).HasMaxLength(64);
            e.Property(k => k.Permissions).HasMaxLength(Unlimited);
            e.HasIndex(k => k.Hash).IsUnique();
        });
        model.Entity<ShopRow>(e =>
        {
            e.ToTable("shop");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Address).HasMaxLength(ShopRow.LongestAddress);
            e.Property(s => s.LegalName).HasMaxLength(ShopRow.LongestLegalName);
            e.Property(s => s.TaxNumber).HasMaxLength(ShopRow.LongestTaxNumber);
            e.Property(s => s.LogoType).HasMaxLength(20);
            e.Property(s => s.ReceiptFooter).HasMaxLength(Unlimited);
        });
        model.Entity<EarlierShopRow>(e =>
        {
            e.ToTable("earlier_shops");
            e.Property(s => s.Address).HasMaxLength(ShopRow.LongestAddress);
            e.Property(s => s.LegalName).HasMaxLength(ShopRow.LongestLegalName);
            e.Property(s => s.TaxNumber).HasMaxLength(ShopRow.LongestTaxNumber);
            e.Property(s => s.ReceiptFooter).HasMaxLength(Unlimited);
            e.Property(s => s.Logo).HasMaxLength(64);
        });
        model.Entity<EarlierLogoRow>(e =>
        {
            e.ToTable("earlier_logos");
            e.HasKey(l => l.Hash);
            e.Property(l => l.Hash).HasMaxLength(64);
            e.Property(l => l.FileType).HasMaxLength(20);
        });
        model.Entity<Session>(e =>
        {
            e.ToTable("sessions");
            e.Property(s => s.Block).HasMaxLength(60);
            e.HasIndex(s => s.UserId);
        });
        model.Entity<Till>(e => e.ToTable("tills"));
        model.Entity<SignInTries>(e =>
        {
            e.ToTable("sign_in_tries");
            e.HasKey(t => new { t.Name, t.Way });
            e.Property(t => t.Name).HasMaxLength(User.LongestName);
            e.HasIndex(t => t.LastAt);
        });
        model.Entity<Notice>(e =>
        {
            e.ToTable("notices");
            e.Property(n => n.Args).HasMaxLength(2000);
            e.HasIndex(n => n.At);
        });
        model.Entity<SettledFinding>(e =>
        {
            e.ToTable("settled_findings");
            e.HasKey(f => f.Key);
            e.Property(f => f.Key).HasMaxLength(64);
            e.Property(f => f.Check).HasMaxLength(100);
            e.Property(f => f.Sentence).HasMaxLength(Unlimited);
            e.Property(f => f.Reason).HasMaxLength(500);
        });
        model.Entity<JobRun>(e =>
        {
            e.ToTable("job_runs");
            e.Property(r => r.Outcome).HasMaxLength(2000);
            e.HasIndex(r => new { r.Job, r.StartedAt });
        });
        model.Entity<BackupRow>(e =>
        {
            e.ToTable("backups");
            e.Property(b => b.File).HasMaxLength(BackupRow.LongestFile);
            e.Property(b => b.Key).HasMaxLength(20);
            e.Property(b => b.Outcome).HasMaxLength(2000);
            e.HasIndex(b => b.StartedAt);
        });
        model.Entity<BackupPlan>(e =>
        {
            e.ToTable("backup_plan");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Folder).HasMaxLength(500);
        });
    }
}
