using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Ledger;

/// <summary>No foreign keys here: the ledger is written in bulk, nothing it names is ever deleted, and the doctor checks the
/// rest.</summary>
internal static class LedgerTables
{
    /// <summary>As many layers as goods came in, as many inputs as something is made of.</summary>
    private const int Unlimited = -1;

    public static void Define(ModelBuilder model)
    {
        model.Entity<LedgerRow>(e =>
        {
            e.ToTable("ledger");
            e.HasKey(x => x.Sequence);
            e.Property(x => x.Sequence).ValueGeneratedNever();
            e.Property(x => x.Bin).HasMaxLength(40);
            e.Property(x => x.Lot).HasMaxLength(60);
            e.Property(x => x.Serial).HasMaxLength(60);
            e.Property(x => x.EntryUnit).HasMaxLength(20);
            e.Property(x => x.Kind).HasMaxLength(20);
            e.Property(x => x.Role).HasMaxLength(20);
            e.Property(x => x.SourceKind).HasMaxLength(20);
            e.Property(x => x.SourceNumber).HasMaxLength(60);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.Parts).HasMaxLength(Unlimited);
            e.Property(x => x.Told).HasMaxLength(Unlimited);
            e.HasIndex(x => new { x.Pool, x.Moment, x.Place });
            e.HasIndex(x => new { x.SourceId, x.SourceLine });
            e.HasIndex(x => x.Effective);
            e.HasIndex(x => new { x.ItemId, x.Lot }).HasFilter("lot IS NOT NULL");
            e.HasIndex(x => new { x.ItemId, x.Serial }).HasFilter("serial IS NOT NULL");
            e.HasIndex(x => new { x.BusinessDate, x.Sequence });
            e.HasIndex(x => x.Origin).HasFilter("origin IS NOT NULL");
            e.HasIndex(x => new { x.Beside, x.Moment, x.Place }).HasFilter("beside IS NOT NULL");
            e.HasIndex(x => x.ItemId).HasFilter("kind = 'standard'");
        });
        model.Entity<LedgerHeadRow>(e =>
        {
            e.ToTable("ledger_head");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
