using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments.ListStockDocuments;

/// <summary>Posted documents, newest first.</summary>
/// <param name="Text">Part of the number or of the reference.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ListStockDocuments(
    PageRequest Page, StockDocumentKind? Kind = null, Guid? WarehouseId = null, DateOnly? From = null, DateOnly? To = null, string? Text = null)
    : IRequest<Page<StockDocumentHead>>;

internal sealed record StockDocumentHead(
    Guid DocumentId, string Number, StockDocumentKind Kind, Guid WarehouseId, string Warehouse, Guid? ToWarehouseId, string? ToWarehouse,
    DateTimeOffset Effective, DateTimeOffset Recorded, string? Reason, string? Reference, string Actor);

internal sealed class ListStockDocumentsHandler(InventoryDbContext db, ISites sites) : IHandler<ListStockDocuments, Page<StockDocumentHead>>
{
    public async Task<Result<Page<StockDocumentHead>>> Handle(ListStockDocuments request, CancellationToken ct)
    {
        var page = request.Page.Clamp();
        var documents = Filtered(request);
        var total = await documents.CountAsync(ct);
        var items = await Sorted(documents, page).Skip(page.Skip).Take(page.Take).ToListAsync(ct);
        var codes = await db.Warehouses.ToDictionaryAsync(w => w.Id, w => w.Code, ct);
        return new Page<StockDocumentHead>(
            items.Select(d => new StockDocumentHead(
                d.Id, d.Number, d.Kind, d.WarehouseId, codes.GetValueOrDefault(d.WarehouseId, ""), d.ToWarehouseId,
                d.ToWarehouseId is { } to ? codes.GetValueOrDefault(to, "") : null, d.Effective, d.Recorded, d.Reason, d.Reference, d.ActorName)).ToList(),
            total, page.Skip, page.Take);
    }

    private IQueryable<StockDocumentRow> Filtered(ListStockDocuments request)
    {
        var documents = db.Documents.AsQueryable();
        if (request.Kind is { } kind) documents = documents.Where(d => d.Kind == kind);
        if (request.WarehouseId is { } warehouse) documents = documents.Where(d => d.WarehouseId == warehouse || d.ToWarehouseId == warehouse);
        if (request.From is { } from)
        {
            var start = sites.Here.StartOf(from);
            documents = documents.Where(d => d.Effective >= start);
        }

        if (request.To is { } to)
        {
            var end = sites.Here.StartOf(to.AddDays(1));
            documents = documents.Where(d => d.Effective < end);
        }

        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = request.Text.Trim();
            documents = documents.Where(d => d.Number.Contains(text) || (d.Reference != null && d.Reference.Contains(text)));
        }

        return documents;
    }

    private static IQueryable<StockDocumentRow> Sorted(IQueryable<StockDocumentRow> documents, PageRequest page) => (page.Sort, page.Descending) switch
    {
        ("number", false) => documents.OrderBy(d => d.Number),
        ("number", true) => documents.OrderByDescending(d => d.Number),
        ("effective", false) => documents.OrderBy(d => d.Effective).ThenBy(d => d.Number),
        ("effective", true) => documents.OrderByDescending(d => d.Effective).ThenByDescending(d => d.Number),
        ("recorded", false) => documents.OrderBy(d => d.Recorded),
        _ => documents.OrderByDescending(d => d.Recorded),
    };
}

internal sealed class ListStockDocumentsValidator : AbstractValidator<ListStockDocuments>
{
    public ListStockDocumentsValidator() => RuleFor(r => r.Text).MaximumLength(100);
}

internal static class ListStockDocumentsEndpoint
{
    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet("documents", ([AsParameters] Query q, ISender send, CancellationToken ct) => q.ToRequest().Then(r => send.Send(r, ct)).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ListStockDocuments")
            .WithSummary("Posted stock documents").Produces<Page<StockDocumentHead>>();
        inventory.MapGet("documents/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportStockDocuments")
            .WithSummary("Posted stock documents as CSV, at most 100,000");
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
