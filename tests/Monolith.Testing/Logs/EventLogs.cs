using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Testing.Logs;

/// <summary>Only the event log of a neighbouring module, the real one, so that a test can say what happened there.</summary>
public abstract class EventLogModule<TContext>(string name, string prefix) : IModule
    where TContext : EventLogContext
{
    public string Name => name;

    public string TablePrefix => prefix;

    public void Register(ModuleServices services) => services.AddContext<TContext>();
}

/// <summary>The log's tables, those that every module has.</summary>
public abstract class EventLogContext(DbContextOptions options, string prefix) : ModuleDbContext(options)
{
    public override string TablePrefix => prefix;

    protected override void Define(ModelBuilder model)
    {
    }
}

public sealed class PosLog() : EventLogModule<PosDbContext>("Pos", "pos_");

public sealed class PosDbContext(DbContextOptions<PosDbContext> options) : EventLogContext(options, "pos_");

public sealed class InventoryLog() : EventLogModule<InventoryDbContext>("Inventory", "inv_");

public sealed class InventoryDbContext(DbContextOptions<InventoryDbContext> options) : EventLogContext(options, "inv_");

public sealed class PurchasingLog() : EventLogModule<PurchasingDbContext>("Purchasing", "pur_");

public sealed class PurchasingDbContext(DbContextOptions<PurchasingDbContext> options) : EventLogContext(options, "pur_");
