using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Recipes;

/// <summary>What goes into something that the shop makes itself: a kit, a repacked bag, bread (配方).</summary>
internal sealed class RecipeRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What is made.</summary>
    public required Guid ItemId { get; set; }

    /// <summary>How much one batch makes if nothing is lost, in stock units.</summary>
    public required Quantity Quantity { get; set; }

    /// <summary>How much of that comes out: above 0, at most 100 %.</summary>
    public required Rate Yield { get; set; }

    /// <summary>What a batch costs beside what goes in.</summary>
    public required Money Extra { get; set; }

    public bool Active { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"recipe:{Name}";
}

/// <summary>What goes into one batch.</summary>
internal sealed class RecipeLineRow
{
    public required Guid RecipeId { get; init; }

    public required int No { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>In stock units.</summary>
    public required Quantity Quantity { get; init; }
}

internal static class RecipeTables
{
    public static void Define(ModelBuilder model)
    {
        model.Entity<RecipeRow>(e =>
        {
            e.ToTable("recipes");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Name).HasMaxLength(100);
            e.Ignore(x => x.AuditSubject);
            e.HasIndex(x => x.ItemId);
        });
        model.Entity<RecipeLineRow>(e =>
        {
            e.ToTable("recipe_lines");
            e.HasKey(x => new { x.RecipeId, x.No });
            e.HasOne<RecipeRow>().WithMany().HasForeignKey(x => x.RecipeId);
        });
    }
}
