using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Items;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Lots.ListLots;

/// <summary>What is there by warehouse, bin, lot and serial number, what expires first on top.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListLots(ListQuery Query) : IRequest<Page<LotStockRow>>
{
    public const string BucketWords = "inventory.bucket";

    public static readonly ListOf<LotStockRow> List = Rows.Of<LotStockRow>("inventory.lots")
        .Column("sku", "inventory.sku", r => r.Sku, c => c.Sortable(by: r => r.SkuKey).Mono())
        .Column("name", "inventory.item", r => r.Name, c => c.Sortable())
        .Column("lot", "inventory.lot", r => r.Lot, c => c.Sortable().Mono())
        .Column("serial", "inventory.serial", r => r.Serial, c => c.Sortable().Mono())
        .Column("expires", "inventory.expires-on", r => r.ExpiresOn, c => c.Sortable().Then(r => r.SkuKey))
        .Column("bucket", BucketWords, r => r.Bucket, c => c.Words(BucketWords))
        .Column("produced", "inventory.produced-on", r => r.ProducedOn, c => c.Extra())
        .Column("warehouse", "inventory.warehouse", r => r.Warehouse, c => c.Sortable())
        .Column("bin", "inventory.bin", r => r.Bin, c => c.Sortable().Mono())
        .Column("quantity", "inventory.on-hand", r => r.Quantity, c => c.Figure())
        .Column("unit", "inventory.unit", r => r.Unit)
        .Column("blocked", "inventory.lot-blocked", r => r.Blocked, c => c.Wrapped())
        .SearchedIn(r => r.Lot)
        .SearchedIn(r => r.Serial)
        .SearchedIn(r => r.Sku)
        .Choice<ExpiryBucket>("bucket", BucketWords, "inventory.bucket-any",
            [.. Enum.GetValues<ExpiryBucket>().Select(b => new ListChoice(b.ToString(), SharedKernel.Text.Words.Key(BucketWords, b)))])
        .Id("warehouse", "inventory.warehouse", r => r.WarehouseId)
        .Id("item", "inventory.item", r => r.ItemId)
        .Code("bin", "inventory.bin", r => r.Bin)
        .Flag("blocked", "inventory.lot-blocked-only", r => r.Blocked != null)
        .KeyedBy(r => r.HoldingId)
        .SortedBy("expires");
}

internal sealed record LotStockRow
{
    public required Guid HoldingId { get; init; }

    public required Guid ItemId { get; init; }

    public required string Sku { get; init; }

    public required LocalName Name { get; init; }

    public required string Unit { get; init; }

    public required Guid WarehouseId { get; init; }

    public required string Warehouse { get; init; }

    /// <summary>Empty: none, as <see cref="Serial"/> and <see cref="Bin"/>.</summary>
    public required string Lot { get; init; }

    public required string Serial { get; init; }

    public required string Bin { get; init; }

    public required Quantity Quantity { get; init; }

    public DateOnly? ProducedOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    public ExpiryBucket Bucket { get; init; }

    /// <summary>Why it may not be moved.</summary>
    public string? Blocked { get; init; }

    internal string SkuKey { get; init; } = "";
}

internal sealed class ListLotsHandler(InventoryDbContext db, ISites sites, ICurrentActor current, TimeProvider clock)
    : IHandler<ListLots, Page<LotStockRow>>
{
    public async Task<Result<Page<LotStockRow>>> Handle(ListLots request, CancellationToken ct)
    {
        var today = sites.Here.BusinessDate(clock.GetUtcNow());
        var rows =
            from h in db.Holdings
            join item in db.Items on h.ItemId equals item.Id
            join warehouse in db.Warehouses on h.WarehouseId equals warehouse.Id
            join known in db.Lots on new { h.ItemId, h.Lot } equals new { known.ItemId, known.Lot } into lots
            from lot in lots.DefaultIfEmpty()
            where h.Quantity != Quantity.Zero
            select new LotStockRow
            {
                HoldingId = h.Id, ItemId = item.Id, Sku = item.Sku, SkuKey = item.SkuKey, Name = item.Name, Unit = item.Unit,
                WarehouseId = warehouse.Id, Warehouse = warehouse.Code, Lot = h.Lot, Serial = h.Serial, Bin = h.Bin, Quantity = h.Quantity,
                ProducedOn = lot.ProducedOn, ExpiresOn = lot.ExpiresOn, Blocked = lot.BlockedBecause,
            };
        if (request.Query.Word<ExpiryBucket>("bucket") is { } bucket)
        {
            var (from, to) = ExpiryBuckets.Days(bucket, today);
            rows = bucket == ExpiryBucket.Never
                ? rows.Where(r => r.ExpiresOn == null)
                : rows.Where(r => r.ExpiresOn >= from && r.ExpiresOn <= to);
        }

        if (!(await rows.ToPage(ListLots.List, request.Query, current.Actor, ct)).TryGet(out var page, out var error)) return error;
        return page with { Items = [.. page.Items.Select(r => r with { Bucket = ExpiryBuckets.Of(r.ExpiresOn, today) })] };
    }
}

internal static class ListLotsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListLots, LotStockRow>(
        "lots", ListLots.List, q => new(q), "ListLots", "Stock by warehouse, bin, lot and serial number, with best-before days");
}
