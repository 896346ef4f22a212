using Monolith.Administration.Shops.ShowShop;

namespace Monolith.Administration.Shops.ChangeShop;

/// <summary>Changes the shop. Errors: shop.unknown-time-zone, shop.unknown-language, setup.not-done, concurrency.changed</summary>
[Requires(AdministrationPermissions.Shop)]
internal sealed record ChangeShop(string Name, string TimeZone, string Language, long? IfVersion = null) : IRequest<ShopInfo>;

internal sealed record ShopBody(string Name, string TimeZone, string Language);

internal sealed class ChangeShopValidator : AbstractValidator<ChangeShop>
{
    public ChangeShopValidator()
    {
        RuleFor(s => s.Name).NotEmpty().MaximumLength(120);
        RuleFor(s => s.TimeZone).Must(z => z is { Length: <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(z, out _)).WithErrorCode("shop.unknown-time-zone");
        RuleFor(s => s.Language).Must(l => l is "en" or "zh").WithErrorCode("shop.unknown-language");
    }
}

internal sealed class ChangeShopHandler(AdministrationDbContext db, Shop shop, TimeProvider clock) : IHandler<ChangeShop, ShopInfo>
{
    public async Task<Result<ShopInfo>> Handle(ChangeShop request, CancellationToken ct)
    {
        var changed = await db.Write<Done>("administration.change-shop", async token =>
        {
            var row = await db.Shops.SingleOrDefaultAsync(token);
            if (row is null) return SetUpErrors.NotSetUp;
            if (request.IfVersion is { } version && version != row.Version) return KernelErrors.Changed;
            await db.ChangeShop(row, clock.GetUtcNow(), () =>
                (row.Name, row.TimeZone, row.Language) = (request.Name.Trim(), request.TimeZone, request.Language), token);
            return Done.It;
        }, ct);
        if (!changed.IsOk) return changed.Error!;
        await shop.Fresh(ct);
        return await new GetShopHandler(db).Handle(new(), ct);
    }
}

internal static class ChangeShopEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapPut("shop", (ShopBody body, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new ChangeShop(body.Name, body.TimeZone, body.Language, http.IfMatch()), ct).ToHttp())
            .Serves<ChangeShop>()
            .WithName("ChangeShop")
            .WithSummary("Change name, time zone or language of the shop")
            .Produces<ShopInfo>();
}
