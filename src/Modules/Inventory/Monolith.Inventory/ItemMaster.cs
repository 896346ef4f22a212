using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.ItemFields;
using Monolith.Inventory.ItemFields.ListItemFields;
using Monolith.Inventory.ItemFields.SaveItemField;
using Monolith.Inventory.Items;
using Monolith.Inventory.Items.ListItems;
using Monolith.Inventory.Items.SaveItem;
using Monolith.Inventory.Items.ShowItem;
using Monolith.Inventory.Pictures;
using Monolith.Inventory.Pictures.AddPicture;
using Monolith.Inventory.Pictures.OrderPictures;
using Monolith.Inventory.Pictures.RemovePicture;
using Monolith.Inventory.Pictures.ShowPictures;
using Monolith.Inventory.Styles;
using Monolith.Inventory.Styles.ListStyles;
using Monolith.Inventory.Styles.MakeVariants;
using Monolith.Inventory.Styles.SaveStyle;
using Monolith.Inventory.Styles.ShowStyle;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>What an item is: the part of the module's table of contents that is about items, their fields, pictures and styles.</summary>
internal static class ItemMaster
{
    public static IEnumerable<Permission> Permissions =>
    [
        new(InventoryPermissions.EditItems, Roles.Manager, Roles.Buyer),
        new(InventoryPermissions.EditItemFields, Roles.Manager),
        new(InventoryPermissions.ViewPictures, Roles.Manager, Roles.Buyer, Roles.StoreKeeper, Roles.SalesClerk, Roles.Accountant,
            Roles.Auditor, Roles.Cashier) { AtTill = true },
    ];

    public static IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListItems>("inventory.items", "/inventory/items") with { Also = ["/inventory/item-fields"] },
        NavItem.To<ListStyles>("inventory.styles", "/inventory/styles"),
    ];

    public static DocumentKind Style =>
        new(InventoryKinds.Style, "inventory.style", id => $"/inventory/styles/{id}", InventoryPermissions.View)
        {
            List = "/inventory/styles",
        };

    public static IServiceCollection AddItemMaster(this IServiceCollection services) => services
        .AddSingleton<ItemMirror>().AddScoped<ItemCatalog>().AddScoped<ItemStore>().AddScoped<PackUse>()
        .AddTransient<ItemChecks>().AddScoped<FieldBook>().AddScoped<StyleBook>().AddScoped<PictureShelf>();

    public static void MapItemMaster(this RouteGroupBuilder inventory)
    {
        ListItemsEndpoint.Map(inventory);
        ShowItemEndpoint.Map(inventory);
        SaveItemEndpoint.Map(inventory);

        ListItemFieldsEndpoint.Map(inventory);
        SaveItemFieldEndpoint.Map(inventory);

        ShowPicturesEndpoint.Map(inventory);
        AddPictureEndpoint.Map(inventory);
        OrderPicturesEndpoint.Map(inventory);
        RemovePictureEndpoint.Map(inventory);

        ListStylesEndpoint.Map(inventory);
        ShowStyleEndpoint.Map(inventory);
        SaveStyleEndpoint.Map(inventory);
        MakeVariantsEndpoint.Map(inventory);
    }
}
