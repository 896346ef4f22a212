using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Reasons;

/// <summary>Why stock is adjusted or written off, and which account bears it.</summary>
internal sealed class ReasonRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Code { get; set; }

    /// <summary>The code in capitals, unique.</summary>
    public required string CodeKey { get; set; }

    public required LocalName Name { get; set; }

    public ReasonUse UsedFor { get; set; }

    public ContraAccount Contra { get; set; }

    public bool Active { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"reason:{Code}";

    public ReasonInfo ToInfo() => new(Id, Code, Name, UsedFor, Contra, Active, Version);
}

internal enum ReasonUse
{
    Adjustment,
    Scrap,
}

internal sealed record ReasonInfo(Guid ReasonId, string Code, LocalName Name, ReasonUse Use, ContraAccount Contra, bool Active,
    long Version)
    : IHasVersion;

internal static class ReasonTables
{
    public static void Define(ModelBuilder model) => model.Entity<ReasonRow>(e =>
    {
        e.ToTable("reasons");
        e.Property(x => x.Code).HasMaxLength(20);
        e.Property(x => x.CodeKey).HasMaxLength(20);
        e.Ignore(x => x.AuditSubject);
        e.HasIndex(x => x.CodeKey).IsUnique();
    });
}
