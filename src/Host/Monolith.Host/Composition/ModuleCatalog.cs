using Monolith.Administration;
using Monolith.Analytics;
using Monolith.Devices;
using Monolith.Finance;
using Monolith.Import;
using Monolith.Inventory;
using Monolith.Pos;
using Monolith.Purchasing;
using Monolith.Sales;
using Monolith.SharedKernel.Modules;

namespace Monolith.Host.Composition;

/// <summary>Every module of the house, in the order in which they are registered and migrated. Only drivers are discovered.</summary>
public static class ModuleCatalog
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new AdministrationModule(),
        new InventoryModule(),
        new SalesModule(),
        new PurchasingModule(),
        new PosModule(),
        new FinanceModule(),
        new AnalyticsModule(),
        new DevicesModule(),
        new ImportModule(),
    ];

    public static IEnumerable<string> Names => All.Select(m => m.Name);
}
