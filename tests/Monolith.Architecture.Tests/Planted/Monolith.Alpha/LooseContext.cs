using Microsoft.EntityFrameworkCore;

namespace Monolith.Alpha;

/// <summary>What the house's own base class would not let through: a foreign prefix, a key across it, inexact columns.</summary>
internal sealed class LooseContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Parcel>().ToTable("alpha_parcel").HasOne(p => p.Shelf).WithMany().HasForeignKey(p => p.ShelfId);
        modelBuilder.Entity<ForeignShelf>().ToTable("beta_shelf");
    }
}

internal sealed class Parcel
{
    public int Id { get; set; }

    public int ShelfId { get; set; }

    public ForeignShelf? Shelf { get; set; }

    public decimal Price { get; set; }

    public double Weight { get; set; }

    public float Height { get; set; }

    public long Exact { get; set; }
}

internal sealed class ForeignShelf
{
    public int Id { get; set; }
}
