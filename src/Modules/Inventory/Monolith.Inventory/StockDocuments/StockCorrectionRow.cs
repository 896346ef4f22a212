using Microsoft.EntityFrameworkCore;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.StockDocuments;

/// <summary>A posted document that was told differently from now on: its first words stay, and so do those of every correction.</summary>
internal sealed class StockCorrectionRow : IAppendOnly
{
    public required Guid DocumentId { get; init; }

    /// <summary>The document's first correction is 1.</summary>
    public required int No { get; init; }

    public required Guid CorrectionId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }
}

/// <summary>A line as it was and as it is from this correction on.</summary>
internal sealed class StockCorrectionLineRow : IAppendOnly
{
    public required Guid DocumentId { get; init; }

    public required int Correction { get; init; }

    public required int Line { get; init; }

    /// <summary>With sign, in stock units, as on the document's line.</summary>
    public required Quantity Was { get; init; }

    public required Quantity Is { get; init; }

    public required Money ValueWas { get; init; }

    public required Money ValueIs { get; init; }
}

internal static class StockCorrectionTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<StockCorrectionRow>(e =>
        {
            e.ToTable("document_corrections");
            e.HasKey(x => new { x.DocumentId, x.No });
            e.Property(x => x.Reason).HasMaxLength(500);
            e.Property(x => x.ActorId).HasMaxLength(80);
            e.HasOne<StockDocumentRow>().WithMany().HasForeignKey(x => x.DocumentId);
        });
        model.Entity<StockCorrectionLineRow>(e =>
        {
            e.ToTable("document_correction_lines");
            e.HasKey(x => new { x.DocumentId, x.Correction, x.Line });
            e.HasOne<StockDocumentRow>().WithMany().HasForeignKey(x => x.DocumentId);
        });
    }
}
