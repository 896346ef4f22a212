using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Inventory.Tests.Support;

/// <summary>Only the event log of the tills' module, the real one, so that a test can say what happened there.</summary>
internal sealed class PosLog : IModule
{
    public string Name => "Pos";

    public string TablePrefix => "pos_";

    public void Register(ModuleServices services) => services.AddContext<PosDbContext>();
}

/// <summary>Only the event log of purchasing.</summary>
internal sealed class PurchasingLog : IModule
{
    public string Name => "Purchasing";

    public string TablePrefix => "pur_";

    public void Register(ModuleServices services) => services.AddContext<PurchasingDbContext>();
}

internal sealed class PosDbContext(DbContextOptions<PosDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pos_";

    protected override void Define(ModelBuilder model)
    {
    }
}

internal sealed class PurchasingDbContext(DbContextOptions<PurchasingDbContext> options) : ModuleDbContext(options)
{
    public override string TablePrefix => "pur_";

    protected override void Define(ModelBuilder model)
    {
    }
}
