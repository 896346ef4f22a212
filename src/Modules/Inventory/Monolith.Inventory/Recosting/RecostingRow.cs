using Microsoft.EntityFrameworkCore;

namespace Monolith.Inventory.Recosting;

/// <summary>Pools are being costed anew, in steps: whose doing it is. It goes when nothing is left of it; the ledger's rows name their
/// cause themselves.</summary>
internal sealed class RecostingRow
{
    /// <summary>The movement that was learned late or told differently.</summary>
    public required long Id { get; init; }

    public required DateTimeOffset Moment { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public required int Site { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The rows that lay ahead when it began.</summary>
    public required long RowsAhead { get; init; }
}

/// <summary>A movement that is costed once more when a recosting comes to it, wherever it is: it is linked to one that changed.</summary>
internal sealed class RecostingLinkRow
{
    public required long Place { get; init; }

    public required long Recosting { get; init; }

    public required DateTimeOffset Moment { get; init; }
}

internal static class RecostingTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<RecostingRow>(e =>
        {
            e.ToTable("recostings");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.SourceKind).HasMaxLength(20);
            e.Property(x => x.SourceNumber).HasMaxLength(60);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.Property(x => x.Reason).HasMaxLength(500);
        });
        model.Entity<RecostingLinkRow>(e =>
        {
            e.ToTable("recosting_links");
            e.HasKey(x => x.Place);
            e.Property(x => x.Place).ValueGeneratedNever();
        });
    }
}
