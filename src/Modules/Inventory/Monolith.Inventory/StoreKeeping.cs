using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Approvals;
using Monolith.Inventory.Approvals.AskStockApproval;
using Monolith.Inventory.Approvals.DecideStockRequest;
using Monolith.Inventory.Approvals.ListStockRequests;
using Monolith.Inventory.Approvals.SetApprovalLimits;
using Monolith.Inventory.Approvals.ShowStockRequest;
using Monolith.Inventory.Bins;
using Monolith.Inventory.Bins.ListBins;
using Monolith.Inventory.Bins.ListRelocations;
using Monolith.Inventory.Bins.MoveGoods;
using Monolith.Inventory.Bins.ProposePutAway;
using Monolith.Inventory.Bins.RankItems;
using Monolith.Inventory.Bins.SaveBins;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Lots.BlockLot;
using Monolith.Inventory.Lots.ListLots;
using Monolith.Inventory.Lots.ProposeLots;
using Monolith.Inventory.Lots.TraceLot;
using Monolith.Inventory.Lots.TrackItem;
using Monolith.Inventory.Photos.AttachPhoto;
using Monolith.Inventory.Photos.ShowPhotos;
using Monolith.Inventory.Reasons;
using Monolith.Inventory.Reasons.ListReasons;
using Monolith.Inventory.Reasons.SaveReason;
using Monolith.Inventory.Reservations;
using Monolith.Inventory.Reservations.FreeReservations;
using Monolith.Inventory.Reservations.ListReservations;
using Monolith.Inventory.Reservations.ReleaseReservation;
using Monolith.Inventory.Reservations.ReserveStock;
using Monolith.Inventory.StockDocuments.AdjustStock;
using Monolith.Inventory.Transfers;
using Monolith.Inventory.Transfers.CancelTransfer;
using Monolith.Inventory.Transfers.ListTransfers;
using Monolith.Inventory.Transfers.PickTransfer;
using Monolith.Inventory.Transfers.ReceiveTransfer;
using Monolith.Inventory.Transfers.RequestTransfer;
using Monolith.Inventory.Transfers.ShipTransfer;
using Monolith.Inventory.Transfers.ShowTransfer;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>What a store keeper does beside posting documents: the part of the module's table of contents that is about places and lots.
/// </summary>
internal static class StoreKeeping
{
    public static IEnumerable<Permission> Permissions =>
    [
        new(InventoryPermissions.Reserve, Roles.Manager, Roles.StoreKeeper, Roles.SalesClerk),
        new(InventoryPermissions.RequestTransfers, Roles.Manager, Roles.StoreKeeper, Roles.SalesClerk),
        new(InventoryPermissions.ApproveAdjustments, Roles.Manager, Roles.Accountant),
        new(InventoryPermissions.SetApprovalLimits, Roles.Manager),
    ];

    public static IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListLots>("inventory.lots", "/inventory/lots"),
        NavItem.To<ListBins>("inventory.bins", "/inventory/bins") with { Also = ["/inventory/put-away", "/inventory/relocation"] },
        NavItem.To<ListReservations>("inventory.reservations", "/inventory/reservations"),
        NavItem.To<ListTransfers>("inventory.transfers", "/inventory/transfer-requests"),
        NavItem.To<ListReasons>("inventory.reasons", "/inventory/reasons"),
        NavItem.To<ListStockRequests>("inventory.stock-requests", "/inventory/adjustment-requests")
            with { Also = ["/inventory/approval-limits"] },
    ];

    public static DocumentKind TransferRequest =>
        new(InventoryKinds.TransferRequest, "inventory.transfer", id => $"/inventory/transfer-requests/{id}", InventoryPermissions.View)
        {
            List = "/inventory/transfer-requests",
        };

    public static IServiceCollection AddStoreKeeping(this IServiceCollection services) => services
        .AddScoped<LotStore>().AddScoped<LotDesk>().AddScoped<LotChecks>().AddScoped<AssumedLots>()
        .AddScoped<TransitPlace>().AddScoped<TransferReader>()
        .AddScoped<BinStore>().AddScoped<BinChecks>().AddScoped<Bins.RankItems.RankItems>().AddScoped<ReservedStock>()
        .AddScoped<ReasonBook>().AddScoped<ApprovalLimits>().AddScoped<AdjustmentDrafts>().AddScoped<IToDoSource, StockRequestToDos>();

    public static JobList AddStoreKeeping(this JobList jobs) => jobs
        .Nightly<RankItemsJob>(RankItemsJob.Name, "03:10")
        .Every<FreeReservationsJob>(FreeReservationsJob.Name, TimeSpan.FromMinutes(15));

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
        PickTransferEndpoint.Map(inventory);
        ListTransfersEndpoint.Map(inventory);
        ShowTransferEndpoint.Map(inventory);

        ReserveStockEndpoint.Map(inventory);
        ReleaseReservationEndpoint.Map(inventory);
        ListReservationsEndpoint.Map(inventory);

        AttachPhotoEndpoint.Map(inventory);
        ShowPhotosEndpoint.Map(inventory);
        SaveReasonEndpoint.Map(inventory);
        ListReasonsEndpoint.Map(inventory);

        AskStockApprovalEndpoint.Map(inventory);
        DecideStockRequestEndpoint.Map(inventory);
        ListStockRequestsEndpoint.Map(inventory);
        ShowStockRequestEndpoint.Map(inventory);
        SetApprovalLimitsEndpoint.Map(inventory);

        SaveBinsEndpoint.Map(inventory);
        ListBinsEndpoint.Map(inventory);
        ProposePutAwayEndpoint.Map(inventory);
        ListRelocationsEndpoint.Map(inventory);
        MoveGoodsEndpoint.Map(inventory);
    }
}
