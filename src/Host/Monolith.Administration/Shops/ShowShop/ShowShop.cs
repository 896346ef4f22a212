namespace Monolith.Administration.Shops.ShowShop;

[Requires(AdministrationPermissions.Shop)]
internal sealed record GetShop : IRequest<ShopInfo>;

internal sealed class GetShopHandler(AdministrationDbContext db) : IHandler<GetShop, ShopInfo>
{
    public async Task<Result<ShopInfo>> Handle(GetShop request, CancellationToken ct) =>
        await db.Shops.SingleOrDefaultAsync(ct) is { } row
            ? ShopInfo.Of(row)
            : SetUpErrors.NotSetUp;
}

internal static class ShowShopEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("shop", (ISender send, CancellationToken ct) => send.Send(new GetShop(), ct).ToHttp())
            .Serves<GetShop>()
            .WithName("GetShop")
            .WithSummary("Name, currency, time zone and language of the shop, and what it says on receipts and documents")
            .Produces<ShopInfo>();
}
