using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Features.Reorder;
using Monolith.Inventory.Features.Valuation;
using Monolith.Inventory.Features.Warehouses;
using Monolith.SharedKernel.Modules;
using Monolith.Ui;

namespace Monolith.Inventory.Features.Items;

internal static class ItemServices
{
    /// <summary>Items and warehouses, as other modules ask for them, and what is planned and valued over them.</summary>
    public static ModuleServices AddItems(this ModuleServices services)
    {
        services.Services.AddSingleton<ItemCache>().AddScoped<ItemCatalog>().AddHostedService<ItemsAtStart>();
        services.Services.AddScoped<RaiseReorderAlerts>().AddScoped<ValueStock>();
        services.Services.AddScoped<ISearchSource, InventorySearch>().AddScoped<IToDoSource, FirstItemToDo>().AddScoped<IToDoSource, ReorderToDos>();
        return services.Provide<IItemCatalog, ItemCatalog>().Provide<IWarehouses, WarehouseReader>();
    }
}
