using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Photos.ShowPhotos;

/// <summary>The pictures of a document, in the order they were added.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ShowPhotos(Guid DocumentId) : IRequest<IReadOnlyList<PhotoInfo>>;

internal sealed class ShowPhotosHandler(InventoryDbContext db) : IHandler<ShowPhotos, IReadOnlyList<PhotoInfo>>
{
    public async Task<Result<IReadOnlyList<PhotoInfo>>> Handle(ShowPhotos request, CancellationToken ct) =>
        Result.Of<IReadOnlyList<PhotoInfo>>(await db.Photos.Where(p => p.DocumentId == request.DocumentId)
            .OrderBy(p => p.AddedAt).ThenBy(p => p.Id)
            .Select(p => new PhotoInfo(p.Id, p.DocumentId, p.Sha256, p.MediaType, p.AddedAt, p.AddedBy)).ToListAsync(ct));
}

/// <summary>One picture as it was added. Errors: inventory.unknown-photo</summary>
[Requires(InventoryPermissions.View)]
internal sealed record FetchPhoto(Guid DocumentId, Guid PhotoId) : IRequest<PhotoFile>;

internal sealed record PhotoFile(byte[] Content, string MediaType, string Sha256);

internal sealed class FetchPhotoHandler(InventoryDbContext db) : IHandler<FetchPhoto, PhotoFile>
{
    public async Task<Result<PhotoFile>> Handle(FetchPhoto request, CancellationToken ct) =>
        await db.Photos.FirstOrDefaultAsync(p => p.Id == request.PhotoId && p.DocumentId == request.DocumentId, ct) is { } photo
            ? new PhotoFile(photo.Content, photo.MediaType, photo.Sha256)
            : PhotoErrors.Unknown(request.PhotoId);
}

internal static class ShowPhotosEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("documents/{id:guid}/photos", (Guid id, ISender send, CancellationToken ct) =>
                send.Send(new ShowPhotos(id), ct).Map(all => new Page<PhotoInfo>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<ShowPhotos>().WithName("ListPhotos").WithSummary("The pictures of a posted document")
            .Produces<Page<PhotoInfo>>();
        inventory.MapGet("documents/{id:guid}/photos/{photoId:guid}", async (Guid id, Guid photoId, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new FetchPhoto(id, photoId), ct);
                return found.TryGet(out var photo, out var error)
                    ? Results.Bytes(photo.Content, photo.MediaType, entityTag: new($"\"{photo.Sha256}\""))
                    : error.ToHttp();
            })
            .Serves<FetchPhoto>().WithName("GetPhoto").WithSummary("A picture as it was added")
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", "image/png", "image/webp");
    }
}
