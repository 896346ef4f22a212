using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Pictures.RemovePicture;

/// <summary>Takes a picture away from an item; where it is gone already, that is done. Errors: inventory.unknown-item</summary>
[Requires(InventoryPermissions.EditItems)]
internal sealed record RemovePicture(Guid ItemId, Guid PictureId) : IRequest<Done>;

internal sealed class RemovePictureHandler(InventoryDbContext db, PictureShelf shelf) : IHandler<RemovePicture, Done>
{
    public Task<Result<Done>> Handle(RemovePicture request, CancellationToken ct) =>
        db.Write<Done>("inventory.remove-picture", token => Remove(request, token), ct);

    private async Task<Result<Done>> Remove(RemovePicture request, CancellationToken ct)
    {
        var item = await db.Items.FirstOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return ItemErrors.Unknown;
        var there = await shelf.Of(item.Id, ct);
        if (there.Find(p => p.PictureId == request.PictureId) is not { } gone) return Done.It;
        await db.Execute("DELETE FROM inv_pictures WHERE id = @p0", [gone.PictureId], ct);
        await shelf.Place(item, [.. there.Where(p => p != gone)], ct);
        db.Audit($"item:{item.Sku}", new { Picture = gone.Sha256 }, null);
        return Done.It;
    }
}

internal static class RemovePictureEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapDelete("items/{itemId:guid}/pictures/{pictureId:guid}", (Guid itemId, Guid pictureId, ISender send,
                CancellationToken ct) => send.Send(new RemovePicture(itemId, pictureId), ct).ToHttp())
            .Serves<RemovePicture>().WithName("RemovePicture").WithSummary("Take a picture away from an item").Produces<Done>();
}
