using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Features;

/// <summary>Errors: inventory.unknown-document</summary>
[Requires(InventoryPermissions.View)]
internal sealed record GetStockDocument(Guid DocumentId) : IRequest<StockDocumentInfo>;

/// <summary>Posted documents, newest first.</summary>
/// <param name="Text">Part of the number or of the reference.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ListStockDocuments(
    PageRequest Page, StockDocumentKind? Kind = null, Guid? WarehouseId = null, DateOnly? From = null, DateOnly? To = null, string? Text = null)
    : IRequest<Page<StockDocumentHead>>;

internal sealed record StockDocumentHead(
    Guid DocumentId, string Number, StockDocumentKind Kind, Guid WarehouseId, string Warehouse, Guid? ToWarehouseId, string? ToWarehouse,
    DateTimeOffset Effective, DateTimeOffset Recorded, string? Reason, string? Reference, string Actor);

internal sealed class GetStockDocumentHandler(InventoryDbContext db, ICurrentActor current) : IHandler<GetStockDocument, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(GetStockDocument request, CancellationToken ct)
    {
        var document = await db.Documents.FirstOrDefaultAsync(d => d.Id == request.DocumentId, ct);
        if (document is null) return StockErrors.UnknownDocument(request.DocumentId);
        var lines = await db.DocumentLines.Where(l => l.DocumentId == document.Id).OrderBy(l => l.No).ToListAsync(ct);
        return document.ToInfo(lines).For(current.Actor);
    }
}

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

    private IQueryable<StockDocument> Filtered(ListStockDocuments request)
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

    private static IQueryable<StockDocument> Sorted(IQueryable<StockDocument> documents, PageRequest page) => (page.Sort, page.Descending) switch
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
