using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Beta;

/// <summary>A module that keeps to the rules.</summary>
public sealed class BetaModule : IModule
{
    public string Name => "Beta";

    public string TablePrefix => "beta_";

    public void Register(ModuleServices services) => services.AddContext<BetaDbContext>();
}

internal sealed class BetaDbContext(DbContextOptions<BetaDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "beta_";

    protected override void Define(ModelBuilder model) => model.Entity<Shelf>();
}

internal sealed class Shelf
{
    public const string CountSql = "SELECT COUNT(*) FROM beta_shelf";

    public Guid Id { get; init; }

    public required string Name { get; init; }
}
