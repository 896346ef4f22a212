using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Photos.AttachPhoto;

/// <summary>Adds a picture to a posted document. It stays for good, as the document does. Errors: inventory.unknown-document,
/// inventory.photo-too-large, inventory.photo-unreadable, inventory.too-many-photos, request.id-reused</summary>
/// <param name="Content">A JPEG, PNG or WebP file.</param>
[Requires(InventoryPermissions.Adjust)]
internal sealed record AttachPhoto(Guid PhotoId, Guid DocumentId, Stream Content) : IRequest<PhotoInfo>
{
    public const int Megabytes = 4;

    public const int MostBytes = Megabytes * 1024 * 1024;

    public const int MostOfDocument = 10;
}

internal sealed class AttachPhotoHandler(InventoryDbContext db, ICurrentActor current, TimeProvider clock)
    : IHandler<AttachPhoto, PhotoInfo>
{
    public async Task<Result<PhotoInfo>> Handle(AttachPhoto request, CancellationToken ct)
    {
        // The file is read before the write: a slow line must not hold up the till.
        if (await Read(request.Content, ct) is not { } file) return PhotoErrors.TooLarge(AttachPhoto.Megabytes);
        if (TypeOf(file) is not { } type) return PhotoErrors.Unreadable;
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return await db.WriteOnce(
            "inventory.attach-photo", request.PhotoId, new { request.DocumentId, hash },
            token => Keep(request, file, type, hash, token), ct);
    }

    private async Task<Result<PhotoInfo>> Keep(AttachPhoto request, byte[] file, string type, string hash, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.DocumentId, ct);
        if (document is null) return StockErrors.UnknownDocument(request.DocumentId);
        if (await db.Photos.AnyAsync(p => p.Id == request.PhotoId, ct)) return KernelErrors.IdReused;
        if (await db.Photos.CountAsync(p => p.DocumentId == document.Id, ct) >= AttachPhoto.MostOfDocument)
            return PhotoErrors.TooMany(AttachPhoto.MostOfDocument);
        var row = new PhotoRow
        {
            Id = request.PhotoId, DocumentId = document.Id, Sha256 = hash, MediaType = type, Content = file,
            AddedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())), AddedBy = current.Actor.Name,
        };
        db.Add(row);
        db.Audit($"stock-document:{document.Number}", null, new { Photo = hash });
        return new PhotoInfo(row.Id, row.DocumentId, row.Sha256, row.MediaType, row.AddedAt, row.AddedBy);
    }

    private static async Task<byte[]?> Read(Stream content, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(piece, ct)) > 0)
        {
            if (file.Length + read > AttachPhoto.MostBytes) return null;
            file.Write(piece, 0, read);
        }

        return file.ToArray();
    }

    // What a browser is told to show is what the file is, not what somebody called it.
    private static string? TypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;
}

internal static class AttachPhotoEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("documents/{id:guid}/photos/{photoId:guid}", (Guid id, Guid photoId, HttpRequest http, ISender send,
                CancellationToken ct) => send.Send(new AttachPhoto(photoId, id, http.Body), ct).ToHttp())
            .Serves<AttachPhoto>().WithName("AttachPhoto")
            .WithSummary("Add a picture to a posted document: a JPEG, PNG or WebP file of at most 4 MB, as the body")
            .WithMetadata(new RequestSizeLimitAttribute(AttachPhoto.MostBytes + 1024))
            .TakesFile("The picture itself.", "image/jpeg", "image/png", "image/webp")
            .Produces<PhotoInfo>();
}
