using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.LandedCosts.LandCosts;

/// <summary>Lays freight, duty and the like on the goods they were paid for: each receipt line gets its share to the last cent, and what
/// followed is costed again. Errors: inventory.unknown-receipt, inventory.receipt-line, inventory.landed-negative,
/// inventory.landed-base-negative, inventory.landed-base-zero, inventory.landed-no-weight, inventory.landed-no-volume,
/// inventory.amount-digits, inventory.line-twice, inventory.value-range, request.id-reused</summary>
[Requires(InventoryPermissions.LandCosts)]
internal sealed record LandCosts(
    Guid DocumentId, IReadOnlyList<LandedCharge> Charges, IReadOnlyList<LandedOn> Lines, string? Reason = null, string? Reference = null)
    : IRequest<StockDocumentInfo>;

internal sealed class LandCostsHandler(LandedDesk desk) : IHandler<LandCosts, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(LandCosts request, CancellationToken ct) => desk.Post(request, ct);
}

internal sealed class LandCostsValidator : AbstractValidator<LandCosts>
{
    public LandCostsValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Charges).ChargesInRange();
        RuleForEach(r => r.Charges).ChildRules(LandedRules.Charge);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(LandedRules.Line);
        RuleFor(r => r.Lines).EachOnce();
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
    }
}

internal static class LandCostsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("landed-costs/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new LandCosts(id, b.Charges, b.Lines, b.Reason, b.Reference), ct).ToHttp())
            .Serves<LandCosts>()
            .WithName("LandCosts")
            .WithSummary("Lays freight, duty and the like on the goods receipts they were paid for")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        IReadOnlyList<LandedCharge> Charges, IReadOnlyList<LandedOn> Lines, string? Reason = null, string? Reference = null);
}
