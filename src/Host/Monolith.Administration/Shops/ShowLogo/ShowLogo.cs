namespace Monolith.Administration.Shops.ShowLogo;

/// <summary>The shop's logo, for everybody who is signed in: it stands on every receipt, and receipts of the past have that of their
/// day.</summary>
internal static class ShowLogoEndpoint
{
    private static readonly Error NoLogo = Error.NotFound("shop.no-logo", "The shop has no logo.");

    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet(ShopLogo.Path, (string? picture, ISites sites) => Find(picture, sites.Here) is { } logo
            ? Results.Bytes(logo.File, logo.MediaType, entityTag: new($"\"{logo.Hash}\""))
            : NoLogo.ToHttp())
        .RequireAuthorization(Endpoints.SignedIn)
        .WithTags("Shop")
        .WithName("ShowLogo")
        .WithSummary("The shop's logo, as it was given; with picture one that it had")
        .Produces<byte[]>(StatusCodes.Status200OK, "image/png", "image/jpeg");

    private static ShopLogo? Find(string? picture, Site here) => picture is null
        ? here.Letterhead.Logo
        : here.Earlier.Select(e => e.Was).Append(here).Select(s => s.Letterhead.Logo).LastOrDefault(l => l?.Picture == picture)
            ?? here.Letterhead.Logo;
}
