using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.ItemFields.ListItemFields;

/// <summary>The shop's own fields of items, in their order.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListItemFields(ListQuery Query) : IRequest<Page<ItemFieldInfo>>
{
    public const string KindWords = "inventory.field-kind";

    public static readonly ListOf<ItemFieldInfo> List = Rows.Of<ItemFieldInfo>("inventory.item-fields")
        .Column("key", "inventory.field-key", f => f.Key, c => c.Mono())
        .Column("name", "ui.name", f => f.Name)
        .Column("kind", KindWords, f => f.Kind, c => c.Words(KindWords))
        .Column("required", "inventory.field-required", f => f.Required, c => c.YesNo("ui.yes", "ui.no"))
        .Column("limit", "inventory.field-limit", f => f.Limit, c => c.Figure())
        .Column("choices", "inventory.field-choices", f => string.Join("; ", f.Choices), c => c.Wrapped())
        .Column("state", "ui.state", f => f.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .YesNo("active", "ui.state", f => f.Active, "ui.active", "ui.inactive")
        .InOneOrder();
}

internal sealed class ListItemFieldsHandler(FieldBook fields, ICurrentActor current) : IHandler<ListItemFields, Page<ItemFieldInfo>>
{
    public async Task<Result<Page<ItemFieldInfo>>> Handle(ListItemFields request, CancellationToken ct) =>
        (await fields.All(ct)).ToPage(ListItemFields.List, request.Query, current.Actor);
}

internal static class ListItemFieldsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListItemFields, ItemFieldInfo>(
        "item-fields", ListItemFields.List, q => new(q), "ListItemFields", "The shop's own fields of items");
}
