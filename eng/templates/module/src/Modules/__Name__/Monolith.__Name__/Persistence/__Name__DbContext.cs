using Microsoft.EntityFrameworkCore;
using Monolith.__Name__.Notes;
using Monolith.Data;

namespace Monolith.__Name__.Persistence;

internal sealed class __Name__DbContext(DbContextOptions<__Name__DbContext> options)
    : ModuleDbContext(options)
{
    public override string TablePrefix => "__prefix__";

    public DbSet<Note> Notes => Set<Note>();

    protected override void Define(ModelBuilder model) => model.Entity<Note>(e =>
    {
        e.ToTable("notes");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Text).HasMaxLength(500);
    });
}
