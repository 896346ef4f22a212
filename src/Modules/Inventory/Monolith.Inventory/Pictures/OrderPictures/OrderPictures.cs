using FluentValidation;
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

namespace Monolith.Inventory.Pictures.OrderPictures;

/// <summary>Says in which order an item's pictures are shown; the first stands for it. Errors: inventory.unknown-item,
/// inventory.other-pictures</summary>
/// <param name="Pictures">All of them, each once.</param>
[Requires(InventoryPermissions.EditItems)]
internal sealed record OrderPictures(Guid ItemId, IReadOnlyList<Guid> Pictures) : IRequest<IReadOnlyList<PictureInfo>>;

internal sealed class OrderPicturesValidator : AbstractValidator<OrderPictures>
{
    public OrderPicturesValidator() => RuleFor(o => o.Pictures).Must(p => p is { Count: > 0 and <= AddPicture.AddPicture.MostOfItem })
        .WithErrorCode("input.required").WithMessage("All pictures of the item, in their order.");
}

internal sealed class OrderPicturesHandler(InventoryDbContext db, PictureShelf shelf) : IHandler<OrderPictures, IReadOnlyList<PictureInfo>>
{
    public Task<Result<IReadOnlyList<PictureInfo>>> Handle(OrderPictures request, CancellationToken ct) =>
        db.Write<IReadOnlyList<PictureInfo>>("inventory.order-pictures", token => Order(request, token), ct);

    private async Task<Result<IReadOnlyList<PictureInfo>>> Order(OrderPictures request, CancellationToken ct)
    {
        var item = await db.Items.FirstOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return ItemErrors.Unknown;
        var there = (await shelf.Of(item.Id, ct)).ToDictionary(p => p.PictureId);
        if (there.Count != request.Pictures.Count || !request.Pictures.ToHashSet().SetEquals(there.Keys))
            return PictureErrors.OtherPictures(item.Sku);
        var inOrder = request.Pictures.Select(id => there[id]).ToList();
        if (inOrder.Select(p => p.Position).SequenceEqual(Enumerable.Range(0, inOrder.Count)))
            return Result.Of<IReadOnlyList<PictureInfo>>(inOrder);
        await shelf.Place(item, inOrder, ct);
        db.Audit($"item:{item.Sku}", new { Pictures = there.Values.OrderBy(p => p.Position).Select(p => p.Sha256) },
            new { Pictures = inOrder.Select(p => p.Sha256) });
        return Result.Of<IReadOnlyList<PictureInfo>>([.. inOrder.Select((p, place) => p with { Position = place })]);
    }
}

internal static class OrderPicturesEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("items/{itemId:guid}/pictures", (Guid itemId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new OrderPictures(itemId, b.Pictures), ct)
                    .Map(all => new Page<PictureInfo>(all, all.Count, 0, all.Count)).ToHttp())
            .Serves<OrderPictures>().WithName("OrderPictures").WithSummary("The order of an item's pictures; the first stands for it")
            .Produces<Page<PictureInfo>>();

    internal sealed record Body(IReadOnlyList<Guid> Pictures);
}
