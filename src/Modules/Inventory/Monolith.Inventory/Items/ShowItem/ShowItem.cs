using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Items.ShowItem;

[Requires(InventoryPermissions.View)]
internal sealed record GetItem(Guid ItemId) : IRequest<ItemInfo>;

[Requires(InventoryPermissions.View)]
internal sealed record GetItemByCode([property: AnyText] string Code) : IRequest<ItemInfo>;

internal sealed class GetItemHandler(IItemCatalog catalog) : IHandler<GetItem, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(GetItem request, CancellationToken ct) =>
        await catalog.Find(request.ItemId, ct) is { } item ? item : ItemErrors.Unknown;
}

internal sealed class GetItemByCodeHandler(IItemCatalog catalog) : IHandler<GetItemByCode, ItemInfo>
{
    public async Task<Result<ItemInfo>> Handle(GetItemByCode request, CancellationToken ct) =>
        await catalog.FindByCode(request.Code, ct) is { } item ? item : ItemErrors.Unknown.With("code", request.Code);
}

internal static class ShowItemEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("items/{itemId:guid}", (Guid itemId, ISender send, CancellationToken ct) => send.Send(new GetItem(itemId), ct).ToHttp())
            .Serves<GetItem>().WithName("GetItem").WithSummary("One item").Produces<ItemInfo>();
        inventory.MapGet("items/by-code", (string code, ISender send, CancellationToken ct) =>
                send.Send(new GetItemByCode(code), ct).ToHttp())
            .Serves<GetItemByCode>().WithName("GetItemByCode")
            .WithSummary("One active item by barcode or SKU").Produces<ItemInfo>();
        inventory.MapGet("items/by-code/{*code}", (string code, ISender send, CancellationToken ct) =>
                send.Send(new GetItemByCode(CodeInPath.Of(code)), ct).ToHttp())
            .Serves<GetItemByCode>().WithName("GetItemByCodeInPath").WithSummary("The same for a code that can stand in a path")
                .Produces<ItemInfo>();
    }
}
