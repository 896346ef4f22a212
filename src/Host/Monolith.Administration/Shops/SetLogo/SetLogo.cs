using Microsoft.AspNetCore.Mvc;

namespace Monolith.Administration.Shops.SetLogo;

/// <summary>Gives the shop a logo, or takes it away. Errors: shop.logo-too-large, shop.logo-unreadable, shop.logo-too-many-dots,
/// setup.not-done, concurrency.changed</summary>
/// <param name="Content">A PNG or JPEG file; null takes the logo away.</param>
[Requires(AdministrationPermissions.Shop)]
internal sealed record SetLogo(Stream? Content, long? IfVersion = null) : IRequest<ShopInfo>
{
    public const int MostBytes = 128 * 1024;

    /// <summary>What is read, so that a picture that is too large hears how large one may be.</summary>
    public const int MostTaken = 16 * 1024 * 1024;
}

internal sealed class SetLogoHandler(AdministrationDbContext db, Shop shop, TimeProvider clock) : IHandler<SetLogo, ShopInfo>
{
    public async Task<Result<ShopInfo>> Handle(SetLogo request, CancellationToken ct)
    {
        LogoFile? logo = null;
        if (request.Content is { } content)
        {
            if (await Read(content, ct) is not { } file) return LogoErrors.TooLarge;
            if (!LogoFile.Of(file).TryGet(out logo, out var wrong)) return wrong;
        }

        var changed = await db.Write<Done>("administration.set-logo", async token =>
        {
            var row = await db.Shops.SingleOrDefaultAsync(token);
            if (row is null) return SetUpErrors.NotSetUp;
            if (request.IfVersion is { } version && version != row.Version) return KernelErrors.Changed;
            var before = ShopInfo.Of(row).Logo;
            await db.ChangeShop(row, clock.GetUtcNow(), () =>
            {
                (row.Logo, row.LogoType) = (logo?.File, logo?.MediaType);
                (row.LogoDots, row.LogoWidth) = (logo?.Dots.Rows.ToArray(), logo?.Dots.Width ?? 0);
            }, token);
            db.Audit("shop", new { Logo = before?.Sha256 }, new { Logo = ShopInfo.Of(row).Logo?.Sha256 });
            return Done.It;
        }, ct);
        if (!changed.IsOk) return changed.Error!;
        await shop.Fresh(ct);
        return await new ShowShop.GetShopHandler(db).Handle(new(), ct);
    }

    private static async Task<byte[]?> Read(Stream content, CancellationToken ct)
    {
        var buffer = new byte[SetLogo.MostBytes + 1];
        var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return read > SetLogo.MostBytes ? null : buffer[..read];
    }
}

internal static class SetLogoEndpoint
{
    public static void Map(RouteGroupBuilder admin)
    {
        admin.MapPut("shop/logo", (HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SetLogo(http.Body, http.IfMatch()), ct).ToHttp())
            .Serves<SetLogo>()
            .WithName("SetLogo")
            .WithSummary("Give the shop a logo: a PNG or JPEG file of at most 128 KB, as the body")
            .WithMetadata(new RequestSizeLimitAttribute(SetLogo.MostTaken))
            .TakesFile("The picture itself.", "image/png", "image/jpeg")
            .Produces<ShopInfo>();
        admin.MapDelete("shop/logo", (HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new SetLogo(null, http.IfMatch()), ct).ToHttp())
            .Serves<SetLogo>()
            .WithName("RemoveLogo")
            .WithSummary("Take the shop's logo away")
            .Produces<ShopInfo>();
    }
}
