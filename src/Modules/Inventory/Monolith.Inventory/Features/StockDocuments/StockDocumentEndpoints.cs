using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Contracts;
using Monolith.Http;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features;

internal static class StockDocumentEndpoints
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("documents/{id:guid}", (Guid id, ISender send, CancellationToken ct) => send.Send(new GetStockDocument(id), ct).ToHttp())
            .Needs(InventoryPermissions.View).WithName("GetStockDocument").WithSummary("A posted stock document").Produces<StockDocumentInfo>();
        inventory.MapGet("documents", ([AsParameters] Query q, ISender send, CancellationToken ct) => q.ToRequest().Then(r => send.Send(r, ct)).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListStockDocuments").WithSummary("Posted stock documents").Produces<Page<StockDocumentHead>>();
        inventory.MapGet("documents/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportStockDocuments").WithSummary("Posted stock documents as CSV, at most 100,000");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export([AsParameters] Query q, ISender send, CancellationToken ct)
    {
        if (!q.ToRequest().TryGet(out var request, out var error)) return error.ToHttp();
        var rows = await AllPages.Of(page => send.Send(request with { Page = page }, ct), request.Page);
        return rows.IsOk
            ? Csv.File(
                "stock-documents.csv",
                ["number", "kind", "warehouse", "to_warehouse", "effective", "recorded", "reason", "reference", "actor"],
                rows.Value.Select(d => (IReadOnlyList<string>)
                [
                    d.Number, d.Kind.ToString().ToLowerInvariant(), d.Warehouse, d.ToWarehouse ?? "", d.Effective.ToString("O", CultureInfo.InvariantCulture),
                    d.Recorded.ToString("O", CultureInfo.InvariantCulture), d.Reason ?? "", d.Reference ?? "", d.Actor,
                ]))
            : rows.Error.ToHttp();
    }

    internal sealed record Query
    {
        public string? Kind { get; init; }

        public Guid? Warehouse { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public string? Q { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }

        public string? Sort { get; init; }

        public bool? Descending { get; init; }

        // Query strings bind enums by exact letter case only; answers write them in lower case, so both must do.
        public Result<ListStockDocuments> ToRequest()
        {
            StockDocumentKind? kind = null;
            if (!string.IsNullOrEmpty(Kind))
            {
                if (!Enum.TryParse<StockDocumentKind>(Kind, ignoreCase: true, out var named) || !Enum.IsDefined(named)) return StockErrors.KindMalformed;
                kind = named;
            }

            return new ListStockDocuments(new(Skip ?? 0, Take ?? 50, Sort, Descending ?? false), kind, Warehouse, From, To, Q);
        }
    }
}
