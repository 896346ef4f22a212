using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Features.Warehouses;
using Monolith.SharedKernel.Modules;

namespace Monolith.Inventory.Features.Items;

internal static class ItemServices
{
    /// <summary>Items and warehouses, as other modules ask for them.</summary>
    public static ModuleServices AddItems(this ModuleServices services)
    {
        services.Services.AddSingleton<ItemCache>();
        return services.Provide<IItemCatalog, ItemCatalog>().Provide<IWarehouses, WarehouseReader>();
    }
}
