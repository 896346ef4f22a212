using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Lots.ProposeLots;

/// <summary>Which lots and bins to take so much of an item from: what expires first goes first, expired and blocked lots stay; among equals
/// what is nearest to the door.
/// Errors: inventory.quantity-not-positive</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ProposeLots(Guid ItemId, Guid WarehouseId, Quantity Quantity) : IRequest<LotProposal>;

/// <param name="Missing">What no good lot covers.</param>
internal sealed record LotProposal(IReadOnlyList<LotPick> Picks, Quantity Missing);

internal sealed record LotPick(string? Lot, string? Serial, string? Bin, DateOnly? ExpiresOn, Quantity Quantity);

internal sealed class ProposeLotsHandler(LotStore store, ISites sites, TimeProvider clock) : IHandler<ProposeLots, LotProposal>
{
    private static readonly Error NotPositive =
        Error.Invalid("inventory.quantity-not-positive", "The quantity must be above zero.").At("quantity");

    public async Task<Result<LotProposal>> Handle(ProposeLots request, CancellationToken ct)
    {
        if (!request.Quantity.IsPositive) return NotPositive;
        var there = (await store.There([request.ItemId], ct)).Where(t => t.WarehouseId == request.WarehouseId && t.Lot + t.Serial + t.Bin !=
            "");
        var picks = Fefo.Take(there, request.Quantity, sites.Here.BusinessDate(clock.GetUtcNow()));
        return new LotProposal(
            [.. picks.Select(p => new LotPick(p.From.Lot.OrNull(), p.From.Serial.OrNull(), p.From.Bin.OrNull(), p.From.ExpiresOn,
                p.Quantity))],
            request.Quantity - Quantity.Sum(picks.Select(p => p.Quantity)));
    }
}

internal static class ProposeLotsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapGet("lots/proposal", (Guid item, Guid warehouse, Quantity quantity, ISender send, CancellationToken ct) =>
                send.Send(new ProposeLots(item, warehouse, quantity), ct).ToHttp())
            .Serves<ProposeLots>().WithName("ProposeLots")
            .WithSummary("Which lots to take goods from: first expired, first out").Produces<LotProposal>();
}
