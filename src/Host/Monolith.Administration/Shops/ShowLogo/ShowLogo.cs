namespace Monolith.Administration.Shops.ShowLogo;

/// <summary>The shop's logo, for everybody who is signed in: it stands on every receipt.</summary>
internal static class ShowLogoEndpoint
{
    // "picture" chooses nothing: with it each logo has an address of its own.
    private static readonly Error NoLogo = Error.NotFound("shop.no-logo", "The shop has no logo.");

    public static void Map(IEndpointRouteBuilder app) => app
        .MapGet(ShopLogo.Path, (string? picture, ISites sites) => sites.Here.Letterhead.Logo is { } logo
            ? Results.Bytes(logo.File, logo.MediaType, entityTag: new($"\"{logo.Hash}\""))
            : NoLogo.ToHttp())
        .RequireAuthorization(Endpoints.SignedIn)
        .WithTags("Shop")
        .WithName("ShowLogo")
        .WithSummary("The shop's logo, as it was given")
        .Produces<byte[]>(StatusCodes.Status200OK, "image/png", "image/jpeg");
}
