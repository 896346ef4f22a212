using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.LandedCosts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Posting;
using Monolith.Inventory.Production;
using Monolith.Inventory.Recosting;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.CancelStockDocument;

internal sealed class CancelStockDocumentHandler(
    InventoryDbContext db, LedgerCorrections corrections, LandedDesk landed, ProductionOrders production, ICurrentActor current,
    TimeProvider clock)
    : IHandler<Contracts.CancelStockDocument, StockCancellationInfo>
{
    public Task<Result<StockCancellationInfo>> Handle(Contracts.CancelStockDocument request, CancellationToken ct) => db.WriteOnce(
        "inventory.cancel-document", request.CancellationId, request, token => Cancel(request, token), ct);

    private async Task<Result<StockCancellationInfo>> Cancel(Contracts.CancelStockDocument request, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.DocumentId, ct);
        if (document is null) return StockErrors.UnknownDocument(request.DocumentId);
        if (await db.Cancellations.AnyAsync(c => c.DocumentId == document.Id, ct)) return StockErrors.AlreadyCancelled(document.Number);
        var actor = current.Actor;
        var by = new StockPosting(
            InventoryKinds.Of(document.Kind), document.Id, document.Number, null, document.Effective, document.Site, document.BusinessDate,
            actor.Id, actor.Name, request.Reason, []);
        var done = document.Kind == StockDocumentKind.LandedCost
            ? await landed.TakeOff(document, by, ct) : await corrections.TakeBack(by, ct);
        if (!done.TryGet(out _, out var refused)) return refused;
        await production.Reopen(document.Id, ct);

        var cancelled = new StockCancellationRow
        {
            DocumentId = document.Id, CancellationId = request.CancellationId, Reason = request.Reason,
            Recorded = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())), ActorId = actor.Id, ActorName = actor.Name,
        };
        db.Add(cancelled);
        var info = cancelled.ToInfo(document.Number);
        db.Audit($"stock-document:{document.Number}", null, info, request.Reason);
        return info;
    }
}

internal sealed class CancelStockDocumentValidator : AbstractValidator<Contracts.CancelStockDocument>
{
    public CancelStockDocumentValidator()
    {
        RuleFor(r => r.CancellationId).NotEmpty();
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message)
            .MaximumLength(StockDocumentRules.LongestReason);
    }
}

internal static class CancelStockDocumentEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("documents/{id:guid}/cancellation", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new Contracts.CancelStockDocument(b.CancellationId, id, b.Reason), ct).ToHttp())
            .Serves<Contracts.CancelStockDocument>()
            .WithName("CancelStockDocument")
            .WithSummary("Takes back what a posted stock document moved, with a reason; what followed is costed again")
            .Produces<StockCancellationInfo>();

    internal sealed record Body(Guid CancellationId, string Reason);
}
