using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Pictures.ShowPictures;

/// <summary>An item's pictures in their order.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowPictures(Guid ItemId) : IRequest<IReadOnlyList<PictureInfo>>;

internal sealed class ShowPicturesHandler(PictureShelf shelf) : IHandler<ShowPictures, IReadOnlyList<PictureInfo>>
{
    public async Task<Result<IReadOnlyList<PictureInfo>>> Handle(ShowPictures request, CancellationToken ct) =>
        Result.Of<IReadOnlyList<PictureInfo>>(await shelf.Of(request.ItemId, ct));
}

/// <summary>One picture as it was added. Errors: inventory.unknown-picture</summary>
[Requires(InventoryPermissions.View)]
internal sealed record FetchPicture(Guid ItemId, Guid PictureId) : IRequest<PictureContent>;

/// <summary>A small picture by its name, which says what is in it. Errors: inventory.unknown-picture</summary>
[Requires(InventoryPermissions.ViewPictures)]
internal sealed record FetchSmallPicture(string Name) : IRequest<PictureContent>;

internal sealed record PictureContent(byte[] Content, string MediaType, string Sha256);

internal sealed class FetchPictureHandler(InventoryDbContext db) : IHandler<FetchPicture, PictureContent>
{
    public async Task<Result<PictureContent>> Handle(FetchPicture request, CancellationToken ct) =>
        await db.Pictures.Where(p => p.Id == request.PictureId && p.ItemId == request.ItemId)
            .Select(p => new PictureContent(p.Content, p.MediaType, p.Sha256)).FirstOrDefaultAsync(ct)
            is { } found ? found : PictureErrors.Unknown($"{request.PictureId}");
}

internal sealed class FetchSmallPictureHandler(InventoryDbContext db) : IHandler<FetchSmallPicture, PictureContent>
{
    public async Task<Result<PictureContent>> Handle(FetchSmallPicture request, CancellationToken ct) =>
        await db.Pictures.Where(p => p.SmallName == request.Name)
            .Select(p => new PictureContent(p.Small, "image/jpeg", p.SmallName)).FirstOrDefaultAsync(ct)
            is { } found ? found : PictureErrors.Unknown(request.Name);
}

internal static class ShowPicturesEndpoint
{
    // Under its name a small picture never changes: a browser or a till asks for it once.
    private const string ForGood = "private, max-age=31536000, immutable";

    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("items/{itemId:guid}/pictures", (Guid itemId, ISender send, CancellationToken ct) =>
                send.Send(new ShowPictures(itemId), ct).Map(all => new Page<PictureInfo>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<ShowPictures>().WithName("ListPictures").WithSummary("The pictures of an item, in their order")
            .Produces<Page<PictureInfo>>();
        inventory.MapGet("items/{itemId:guid}/pictures/{pictureId:guid}", async (Guid itemId, Guid pictureId, ISender send,
                CancellationToken ct) => File(await send.Send(new FetchPicture(itemId, pictureId), ct)))
            .Serves<FetchPicture>().WithName("GetPicture").WithSummary("A picture of an item as it was added")
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", "image/png", "image/webp");
        inventory.MapGet("pictures/{name}", async (string name, HttpResponse http, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new FetchSmallPicture(name), ct);
                if (found.IsOk) http.Headers.CacheControl = ForGood;
                return File(found);
            })
            .Serves<FetchSmallPicture>().WithName("GetSmallPicture")
            .WithSummary("An item's picture in small, by the name that the item gives; it may be kept for good")
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg");
    }

    private static IResult File(Result<PictureContent> found) => found.TryGet(out var picture, out var error)
        ? Results.Bytes(picture.Content, picture.MediaType, entityTag: new($"\"{picture.Sha256}\""))
        : error.ToHttp();
}
