using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.CorrectStockDocument;

/// <summary>Puts a posted receipt, issue, transfer, adjustment or write-off right in its place: the ledger takes back what its lines said
/// and says it anew at their own time, and what followed is costed again. The document's first words stay, beside each correction. Errors:
/// inventory.unknown-document, inventory.already-cancelled, inventory.not-correctable, inventory.unknown-document-line,
/// inventory.nothing-corrected, inventory.correction-sign, inventory.quantity-digits, inventory.cost-negative, inventory.goods-used,
/// inventory.return-exceeds, inventory.line-twice, inventory.reason-required, request.id-reused</summary>
/// <param name="CorrectionId">The client's id of the correction: done twice it is done once.</param>
/// <param name="Lines">The lines that were wrong; the others stay.</param>
[Requires(InventoryPermissions.CorrectDocuments)]
internal sealed record CorrectStockDocument(Guid CorrectionId, Guid DocumentId, IReadOnlyList<CorrectStockLine> Lines, string Reason)
    : IRequest<StockCorrectionInfo>;

/// <param name="Line">Its number on the document.</param>
/// <param name="Quantity">What it should have been, in stock units, in the sign of the document's line.</param>
/// <param name="UnitCost">Of a receipt: what a stock unit should have cost; null keeps the line's value per unit.</param>
internal sealed record CorrectStockLine(int Line, Quantity Quantity, UnitCost? UnitCost = null);

internal sealed record StockCorrectionInfo(
    Guid DocumentId, string Number, int No, string Reason, string ActorName, DateTimeOffset Recorded,
    IReadOnlyList<CorrectedLine> Lines);

/// <param name="ValueWas">Null where the reader may not see costs, as <paramref name="ValueIs"/>.</param>
internal sealed record CorrectedLine(int Line, Quantity Was, Quantity Is, Money? ValueWas, Money? ValueIs);

internal sealed class CorrectStockDocumentHandler(StockCorrections corrections) : IHandler<CorrectStockDocument, StockCorrectionInfo>
{
    public Task<Result<StockCorrectionInfo>> Handle(CorrectStockDocument request, CancellationToken ct) => corrections.Correct(request, ct);
}

internal sealed class CorrectStockDocumentValidator : AbstractValidator<CorrectStockDocument>
{
    public CorrectStockDocumentValidator()
    {
        RuleFor(r => r.CorrectionId).NotEmpty();
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleFor(r => r.Lines).Must(l => l is null || l.Select(x => x.Line).Distinct().Count() == l.Count)
            .WithErrorCode("inventory.line-twice").WithMessage("A line stands in it twice.");
        RuleForEach(r => r.Lines).ChildRules(line => line.RuleFor(l => l.UnitCost).Must(c => c is not { IsNegative: true })
            .WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above."));
        RuleFor(r => r.Reason).ReasonGiven();
    }
}

internal static class CorrectStockDocumentEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("documents/{id:guid}/corrections/{correctionId:guid}", (
                Guid id, Guid correctionId, Body b, ISender send, CancellationToken ct) =>
                send.Send(new CorrectStockDocument(correctionId, id, b.Lines, b.Reason), ct).ToHttp())
            .Serves<CorrectStockDocument>()
            .WithName("CorrectStockDocument")
            .WithSummary("Puts lines of a posted stock document right in their place, with a reason; what followed is costed again")
            .Produces<StockCorrectionInfo>();

    internal sealed record Body(IReadOnlyList<CorrectStockLine> Lines, string Reason);
}
