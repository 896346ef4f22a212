using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Lots.BlockLot;
using Monolith.Inventory.Lots.ListLots;
using Monolith.Inventory.Lots.ProposeLots;
using Monolith.Inventory.Lots.TraceLot;
using Monolith.Inventory.Lots.TrackItem;
using Monolith.Inventory.Transfers;
using Monolith.Inventory.Transfers.CancelTransfer;
using Monolith.Inventory.Transfers.ListTransfers;
using Monolith.Inventory.Transfers.ReceiveTransfer;
using Monolith.Inventory.Transfers.RequestTransfer;
using Monolith.Inventory.Transfers.ShipTransfer;
using Monolith.Inventory.Transfers.ShowTransfer;

namespace Monolith.Inventory;

/// <summary>What a store keeper does beside posting documents: the part of the module's table of contents that is about places and lots.
/// </summary>
internal static class StoreKeeping
{
    public static IServiceCollection AddStoreKeeping(this IServiceCollection services) => services
        .AddScoped<LotStore>().AddScoped<LotDesk>().AddScoped<LotChecks>().AddScoped<AssumedLots>()
        .AddScoped<TransitPlace>().AddScoped<TransferReader>();

    public static void MapStoreKeeping(this RouteGroupBuilder inventory)
    {
        TrackItemEndpoint.Map(inventory);
        ListLotsEndpoint.Map(inventory);
        ProposeLotsEndpoint.Map(inventory);
        TraceLotEndpoint.Map(inventory);
        ListLotMovesEndpoint.Map(inventory);
        BlockLotEndpoint.Map(inventory);

        RequestTransferEndpoint.Map(inventory);
        ShipTransferEndpoint.Map(inventory);
        ReceiveTransferEndpoint.Map(inventory);
        CancelTransferEndpoint.Map(inventory);
        ListTransfersEndpoint.Map(inventory);
        ShowTransferEndpoint.Map(inventory);
    }
}
