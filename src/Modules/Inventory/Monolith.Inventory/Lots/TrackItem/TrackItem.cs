using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Lots.TrackItem;

internal sealed class TrackItemValidator : AbstractValidator<Contracts.TrackItem>
{
    public const int LongestLife = 36500;

    public TrackItemValidator()
    {
        RuleFor(r => r.ItemId).NotEmpty();
        RuleFor(r => r.Tracking).IsInEnum();
        RuleFor(r => r.Storage).IsInEnum();
        RuleFor(r => r.ShelfLifeDays).InclusiveBetween(1, LongestLife);
        RuleFor(r => r.ShelfLifeDays).Null().When(r => r.Tracking != ItemTracking.Lot)
            .WithErrorCode("inventory.shelf-life-needs-lots").WithMessage("Only an item that is kept by lot has a shelf life.");
    }
}

internal sealed class TrackItemHandler(InventoryDbContext db) : IHandler<Contracts.TrackItem, ItemTrackingInfo>
{
    public Task<Result<ItemTrackingInfo>> Handle(Contracts.TrackItem request, CancellationToken ct) => db.Write<ItemTrackingInfo>(
        "inventory.track-item", token => Save(request, token), ct);

    private async Task<Result<ItemTrackingInfo>> Save(Contracts.TrackItem request, CancellationToken ct)
    {
        var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == request.ItemId, ct);
        if (item is null) return StockErrors.UnknownItem(request.ItemId);
        if (item.IsService && request.Tracking != ItemTracking.None) return StockErrors.ServiceItem(item.Sku);
        var row = await db.ItemTracking.FirstOrDefaultAsync(t => t.ItemId == item.Id, ct);
        if (request.IfVersion is { } version && version != (row?.Version ?? 0)) return KernelErrors.Changed;
        var before = row?.Tracking ?? ItemTracking.None;
        if (before != request.Tracking && await db.Holdings.AnyAsync(h => h.ItemId == item.Id && (h.Lot != "" || h.Serial != ""), ct))
            return LotErrors.TrackingInUse(item.Sku).At("tracking");
        if (row is null)
        {
            row = new() { ItemId = item.Id, Tracking = request.Tracking, ShelfLifeDays = request.ShelfLifeDays, Storage = request.Storage };
            if (request is { Tracking: ItemTracking.None, Storage: StorageKind.Ambient }) return row.ToInfo();
            db.Add(row);
            return row.ToInfo() with { Version = 1 };
        }

        var changes = row.Tracking != request.Tracking || row.ShelfLifeDays != request.ShelfLifeDays
            || row.Storage != request.Storage;
        (row.Tracking, row.ShelfLifeDays, row.Storage) = (request.Tracking, request.ShelfLifeDays, request.Storage);
        return row.ToInfo() with { Version = row.Version + (changes ? 1 : 0) };
    }
}

/// <summary>How an item's goods are told apart. Errors: inventory.unknown-item</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetItemTracking(Guid ItemId) : IRequest<ItemTrackingInfo>;

internal sealed class GetItemTrackingHandler(InventoryDbContext db) : IHandler<GetItemTracking, ItemTrackingInfo>
{
    public async Task<Result<ItemTrackingInfo>> Handle(GetItemTracking request, CancellationToken ct)
    {
        if (!await db.Items.AnyAsync(i => i.Id == request.ItemId, ct)) return StockErrors.UnknownItem(request.ItemId);
        var row = await db.ItemTracking.AsNoTracking().FirstOrDefaultAsync(t => t.ItemId == request.ItemId, ct);
        return row?.ToInfo() ?? new ItemTrackingInfo(request.ItemId, ItemTracking.None, null, 0);
    }
}

internal static class TrackItemEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("items/{itemId:guid}/tracking", (Guid itemId, ISender send, CancellationToken ct) =>
                send.Send(new GetItemTracking(itemId), ct).ToHttp())
            .Serves<GetItemTracking>().WithName("GetItemTracking").WithSummary("Whether an item is kept by lot or by serial number")
            .Produces<ItemTrackingInfo>();
        inventory.MapPut("items/{itemId:guid}/tracking", (Guid itemId, Body b, HttpRequest http, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.TrackItem(itemId, b.Tracking, b.ShelfLifeDays, http.IfMatch(), b.Storage), ct).ToHttp())
            .Serves<Contracts.TrackItem>().KeepsWhatIsLeftOut(async (sp, route, ct) =>
            {
                var id = route.Id("itemId");
                var kept = sp.GetRequiredService<InventoryDbContext>().ItemTracking.AsNoTracking();
                return (await kept.FirstOrDefaultAsync(t => t.ItemId == id, ct))?.ToInfo();
            })
            .WithName("TrackItem").WithSummary("Keep an item by lot, by serial number, or by neither")
            .Produces<ItemTrackingInfo>();
    }

    internal sealed record Body(
        ItemTracking Tracking = ItemTracking.None, int? ShelfLifeDays = null, StorageKind Storage = StorageKind.Ambient);
}
