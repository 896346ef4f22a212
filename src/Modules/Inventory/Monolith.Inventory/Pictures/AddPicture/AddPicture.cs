using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Photos;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Pictures.AddPicture;

/// <summary>Adds a picture to an item, after those it has. Errors: inventory.unknown-item, inventory.photo-too-large,
/// inventory.photo-unreadable, inventory.picture-too-many-dots, inventory.too-many-pictures, request.id-reused</summary>
/// <param name="Content">A JPEG, PNG or WebP file.</param>
[Requires(InventoryPermissions.EditItems)]
internal sealed record AddPicture(Guid PictureId, Guid ItemId, Stream Content) : IRequest<PictureInfo>
{
    public const int Megabytes = 4;

    public const int MostBytes = Megabytes * 1024 * 1024;

    public const int MostOfItem = 8;

    /// <summary>Of the small one, in dots.</summary>
    public const int SmallEdge = 240;
}

internal sealed class AddPictureHandler(InventoryDbContext db, PictureShelf shelf, ICurrentActor current, TimeProvider clock)
    : IHandler<AddPicture, PictureInfo>
{
    private const int Million = 1_000_000;

    public async Task<Result<PictureInfo>> Handle(AddPicture request, CancellationToken ct)
    {
        // The file is read and made small before the write: neither may hold up the till.
        if (await PictureFile.Read(request.Content, AddPicture.MostBytes, ct) is not { } file)
            return PhotoErrors.TooLarge(AddPicture.Megabytes);
        if (PictureFile.TypeOf(file) is not { } type) return PhotoErrors.Unreadable;
        if (PictureFile.Small(file, AddPicture.SmallEdge) is not { } small)
            return PictureErrors.TooManyDots((int)(PictureFile.MostDots / Million));
        var row = new PictureRow
        {
            Id = request.PictureId, ItemId = request.ItemId, Sha256 = Hash(file), MediaType = type, Content = file, Small = small,
            SmallName = Hash(small), AddedAt = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())),
            AddedBy = current.Actor.Name,
        };
        return await db.WriteOnce(
            "inventory.add-picture", request.PictureId, new { request.ItemId, row.Sha256 }, token => Keep(row, token), ct);
    }

    private async Task<Result<PictureInfo>> Keep(PictureRow row, CancellationToken ct)
    {
        var item = await db.Items.FirstOrDefaultAsync(i => i.Id == row.ItemId, ct);
        if (item is null) return ItemErrors.Unknown;
        if (await db.Pictures.AnyAsync(p => p.Id == row.Id, ct)) return KernelErrors.IdReused;
        var there = await shelf.Of(item.Id, ct);
        if (there.Count >= AddPicture.MostOfItem) return PictureErrors.TooMany(AddPicture.MostOfItem);
        row.Position = there.Count;
        db.Add(row);
        var info = new PictureInfo(
            row.Id, row.ItemId, row.Position, row.Sha256, row.MediaType, row.SmallName, row.AddedAt, row.AddedBy);
        await shelf.Place(item, [.. there, info], ct);
        db.Audit($"item:{item.Sku}", null, new { Picture = row.Sha256 });
        return info;
    }

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}

internal static class AddPictureEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("items/{itemId:guid}/pictures/{pictureId:guid}", (Guid itemId, Guid pictureId, HttpRequest http, ISender send,
                CancellationToken ct) => send.Send(new AddPicture(pictureId, itemId, http.Body), ct).ToHttp())
            .Serves<AddPicture>().WithName("AddPicture")
            .WithSummary("Add a picture to an item: a JPEG, PNG or WebP file of at most 4 MB, as the body")
            .WithMetadata(new RequestSizeLimitAttribute(AddPicture.MostBytes + 1024))
            .Produces<PictureInfo>();
}
