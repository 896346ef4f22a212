using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments.ListStockDocuments;

/// <summary>Posted documents, newest first.</summary>
[Requires(InventoryPermissions.View)]
internal sealed record ListStockDocuments(ListQuery Query) : IRequest<Page<StockDocumentHead>>
{
    public static readonly ListOf<StockDocumentHead> List = Rows.Of<StockDocumentHead>("inventory.documents")
        .Column("number", "ui.number", d => d.Number, c => c.Sortable().Mono())
        .Column("kind", "inventory.kind", d => d.Kind, c => c.Words(StockTexts.DocumentWords))
        .Column("warehouse", "inventory.warehouse", d => d.Warehouse, c => c.Wrapped())
        .Column("to-warehouse", "inventory.to-warehouse", d => d.ToWarehouse, c => c.Extra())
        .Column("effective", "inventory.effective", d => d.Effective, c => c.Sortable().Then(d => d.Number))
        .Column("businessDate", "inventory.business-date", d => d.BusinessDate, c => c.Extra())
        .Column("recorded", "inventory.recorded", d => d.Recorded, c => c.Sortable())
        .Column("reason", "ui.reason", d => d.Reason, c => c.Wrapped())
        .Column("reference", "inventory.reference", d => d.Reference)
        .Column("actor", "ui.who", d => d.Actor)
        .Column("cancelled", "inventory.cancelled", d => d.Cancelled)
        .SearchedIn(d => d.Number)
        .SearchedIn(d => d.Reference ?? "")
        .Choice("kind", "inventory.kind", d => d.Kind, StockTexts.DocumentWords)
        .Id("warehouse", "inventory.warehouse")
        .BusinessDays(d => d.BusinessDate, d => d.Effective)
        .KeyedBy(d => d.DocumentId)
        .SortedBy("recorded", descending: true);
}

internal sealed record StockDocumentHead
{
    public required Guid DocumentId { get; init; }

    public required string Number { get; init; }

    public required StockDocumentKind Kind { get; init; }

    public required Guid WarehouseId { get; init; }

    public string Warehouse { get; init; } = "";

    public Guid? ToWarehouseId { get; init; }

    public string? ToWarehouse { get; init; }

    public required DateTimeOffset Effective { get; init; }

    public required DateOnly BusinessDate { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public string? Reason { get; init; }

    public string? Reference { get; init; }

    public required string Actor { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? Cancelled { get; init; }
}

internal sealed class ListStockDocumentsHandler(InventoryDbContext db, ISites sites, ICurrentActor current) : IHandler<ListStockDocuments,
    Page<StockDocumentHead>>
{
    public async Task<Result<Page<StockDocumentHead>>> Handle(ListStockDocuments request, CancellationToken ct)
    {
        var documents = db.Documents.AsQueryable();
        if (request.Query.Id("warehouse") is { } at) documents = documents.Where(d => d.WarehouseId == at || d.ToWarehouseId == at);
        var rows = documents.Select(d => new StockDocumentHead
        {
            DocumentId = d.Id, Number = d.Number, Kind = d.Kind, WarehouseId = d.WarehouseId, ToWarehouseId = d.ToWarehouseId,
            Effective = d.Effective, BusinessDate = d.BusinessDate,
            Recorded = d.Recorded, Reason = d.Reason, Reference = d.Reference, Actor = d.ActorName,
            Cancelled = db.Cancellations.Where(c => c.DocumentId == d.Id).Select(c => (DateTimeOffset?)c.Recorded).FirstOrDefault(),
        });
        if (!(await rows.ToPage(ListStockDocuments.List, request.Query, current.Actor, ct, sites.Here)).TryGet(out var page,
            out var error)) return error;
        var codes = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        return page with
        {
            Items = [.. page.Items.Select(d => d with
            {
                Warehouse = codes.GetValueOrDefault(d.WarehouseId, ""), ToWarehouse = d.ToWarehouseId is { } to
                    ? codes.GetValueOrDefault(to, "") : null,
            })],
        };
    }
}

internal static class ListStockDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<ListStockDocuments, StockDocumentHead>(
        "documents", ListStockDocuments.List, q => new(q), "ListStockDocuments", "Posted stock documents");
}
