using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Production;

/// <summary>Something that the shop means to make itself, by one of its recipes (生产订单).</summary>
internal sealed class ProductionRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid RecipeId { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>What is to come out, in stock units.</summary>
    public required Quantity Planned { get; init; }

    public DateOnly? DueDate { get; init; }

    public string? Note { get; init; }

    public ProductionState State { get; set; }

    /// <summary>What came out of it.</summary>
    public Quantity? Made { get; set; }

    /// <summary>The stock document that made it.</summary>
    public Guid? DocumentId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string ActorName { get; init; }

    public long Version { get; set; }

    public string AuditSubject => $"production-order:{Number}";
}

internal enum ProductionState
{
    Planned,
    Made,
    Cancelled,
}

internal static class ProductionTables
{
    public static void Define(ModelBuilder model) => model.Entity<ProductionRow>(e =>
    {
        e.ToTable("production_orders");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Number).HasMaxLength(40);
        e.Property(x => x.Note).HasMaxLength(500);
        e.Property(x => x.ActorName).HasMaxLength(200);
        e.Ignore(x => x.AuditSubject);
        e.HasIndex(x => x.Number).IsUnique();
        e.HasIndex(x => new { x.State, x.DueDate });
        e.HasIndex(x => x.DocumentId);
    });
}
