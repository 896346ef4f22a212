using Monolith.Pos.CashRoundings;
using Monolith.Pos.Findings;
using Monolith.Pos.Limits;

namespace Monolith.Pos.Persistence;

internal sealed class PosDbContext(DbContextOptions<PosDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pos_";

    public DbSet<RegisterRow> Registers => Set<RegisterRow>();

    public DbSet<ShiftRow> Shifts => Set<ShiftRow>();

    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<TicketLineRow> Lines => Set<TicketLineRow>();

    public DbSet<TicketTenderRow> Tenders => Set<TicketTenderRow>();

    public DbSet<TicketAuthorityRow> Authorities => Set<TicketAuthorityRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<LimitRow> Limits => Set<LimitRow>();

    public DbSet<CashRoundingRow> CashRoundings => Set<CashRoundingRow>();

    protected override void Define(ModelBuilder model)
    {
        model.Entity<RegisterRow>(e =>
        {
            e.ToTable("registers");
            e.Property(x => x.Code).HasMaxLength(PosLimits.RegisterCode);
            e.HasIndex(x => x.Code).IsUnique();
            e.Ignore(x => x.AuditSubject);
        });
        model.Entity<ShiftRow>(e =>
        {
            e.ToTable("shifts");
            e.Property(x => x.RegisterCode).HasMaxLength(PosLimits.RegisterCode);
            e.Property(x => x.LedgerHead).HasMaxLength(100);
            // At most one open shift a register, whoever asks from wherever.
            e.HasIndex(x => x.RegisterId).IsUnique().HasFilter("state = 'Open'");
            e.HasIndex(x => x.OpenedAt);
        });
        model.Entity<ShiftTenderRow>(e =>
        {
            e.ToTable("shift_tenders");
            e.HasKey(x => new { x.ShiftId, x.Kind });
        });
        model.Entity<ShiftTaxRow>(e =>
        {
            e.ToTable("shift_taxes");
            e.HasKey(x => new { x.ShiftId, x.Category, x.Rate });
            e.Property(x => x.Category).HasMaxLength(40);
        });
        model.Entity<CashRoundingRow>(e =>
        {
            e.ToTable("cash_roundings");
            e.HasKey(x => x.From);
            e.Property(x => x.From).ValueGeneratedNever();
        });
        DefineTickets(model);
        FindingTables.Define(model);
    }

    private static void DefineTickets(ModelBuilder model)
    {
        model.Entity<TicketRow>(e =>
        {
            e.ToTable("tickets");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.ContentHash).HasMaxLength(44);
            e.Property(x => x.Number).HasMaxLength(PosLimits.Number);
            e.Property(x => x.RegisterCode).HasMaxLength(PosLimits.RegisterCode);
            e.Property(x => x.Note).HasMaxLength(PosLimits.Note);
            e.Property(x => x.PrintedNumber).HasMaxLength(PosLimits.Number);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.PrintedNumber).HasFilter("printed_number IS NOT NULL");
            e.HasIndex(x => x.ShiftId);
            e.HasIndex(x => x.CompletedAt);
            e.HasIndex(x => x.RecordedAt);
            e.HasIndex(x => new { x.CashierId, x.CashierName });
            e.HasIndex(x => x.CustomerId).HasFilter("customer_id IS NOT NULL");
        });
        model.Entity<TicketLineRow>(e =>
        {
            e.ToTable("ticket_lines");
            e.HasKey(x => new { x.TicketId, x.No });
            e.Property(x => x.Sku).HasMaxLength(100);
            e.Property(x => x.Unit).HasMaxLength(40);
            e.Property(x => x.TaxCategory).HasMaxLength(40);
            e.Property(x => x.Lot).HasMaxLength(60);
            e.Property(x => x.Serial).HasMaxLength(60);
            e.Property(x => x.Bin).HasMaxLength(40);
            e.Property(x => x.EntryUnit).HasMaxLength(40);
            e.Property(x => x.Promotion).HasMaxLength(60);
            e.HasIndex(x => new { x.OriginTicketId, x.OriginLineNo }).HasFilter("origin_ticket_id IS NOT NULL");
        });
        model.Entity<TicketTenderRow>(e =>
        {
            e.ToTable("ticket_tenders");
            e.HasKey(x => new { x.TicketId, x.No });
            e.Property(x => x.Reference).HasMaxLength(PosLimits.Reference);
        });
    }
}
