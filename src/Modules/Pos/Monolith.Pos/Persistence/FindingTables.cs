using Monolith.Pos.Findings;
using Monolith.Pos.Limits;

namespace Monolith.Pos.Persistence;

/// <summary>What is kept beside the tickets: who lent rights, what was found, how far rights go.</summary>
internal static class FindingTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<TicketAuthorityRow>(e =>
        {
            e.ToTable("ticket_authorities");
            e.HasKey(x => new { x.TicketId, x.No });
            e.Property(x => x.Permission).HasMaxLength(PosLimits.Permission);
            e.Property(x => x.UserId).HasMaxLength(PosLimits.Person);
            e.Property(x => x.Reason).HasMaxLength(PosLimits.Reason);
        });
        model.Entity<FindingRow>(e =>
        {
            e.ToTable("findings");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Code).HasMaxLength(60);
            e.Property(x => x.TicketNumber).HasMaxLength(PosLimits.Number);
            e.Property(x => x.RegisterCode).HasMaxLength(PosLimits.RegisterCode);
            e.Property(x => x.SeenReason).HasMaxLength(PosLimits.Reason);
            e.Ignore(x => x.AuditSubject);
            e.HasIndex(x => x.At);
            e.HasIndex(x => x.TicketId).HasFilter("ticket_id IS NOT NULL");
            e.HasIndex(x => x.SeenAt);
        });
        model.Entity<LimitRow>(e =>
        {
            e.ToTable("limits");
            e.HasKey(x => x.Role);
            e.Property(x => x.Role).HasMaxLength(40);
            e.Ignore(x => x.AuditSubject);
            e.Ignore(x => x.Limits);
        });
    }
}
