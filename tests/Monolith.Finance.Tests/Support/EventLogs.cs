using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Testing.EventLogs;

/// <summary>Only the event log of the tills' module, the real one, so that a test can say what happened there.</summary>
internal sealed class PosLog : IModule
{
    public string Name => "Pos";

    public string TablePrefix => "pos_";

    public void Register(ModuleServices services) => services.AddContext<PosDbContext>();
}

/// <summary>Only the event log of the stock's module.</summary>
internal sealed class InventoryLog : IModule
{
    public string Name => "Inventory";

    public string TablePrefix => "inv_";

    public void Register(ModuleServices services) => services.AddContext<InventoryDbContext>();
}

internal sealed class PosDbContext(DbContextOptions<PosDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pos_";

    protected override void Define(ModelBuilder model)
    {
    }
}

internal sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "inv_";

    protected override void Define(ModelBuilder model)
    {
    }
}
