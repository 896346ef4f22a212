using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.SetStandardCosts;

/// <summary>What items cost by standard from a moment on, in all warehouses. What is there then is revalued, and what happened since is
/// costed again. Errors: as RevalueStock, and inventory.not-at-standard</summary>
[Requires(InventoryPermissions.Revalue)]
internal sealed record SetStandardCosts(
    Guid DocumentId, IReadOnlyList<StandardCostLine> Lines, string Reason, string? Reference = null, DateTimeOffset? Effective = null)
    : IRequest<StockDocumentInfo>;

/// <param name="Standard">Of one stock unit, zero or above.</param>
internal sealed record StandardCostLine(Guid ItemId, UnitCost Standard);

internal sealed class SetStandardCostsHandler(StockDesk desk, IItemCatalog items) : IHandler<SetStandardCosts, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(SetStandardCosts request, CancellationToken ct) =>
        desk.Post(DraftOf(request, items), request, ct);

    public static StockDraft DraftOf(SetStandardCosts request, IItemCatalog items) => new(
        request.DocumentId, StockDocumentKind.StandardCost, Guid.Empty, null,
        request.Lines.Select(l => new StockDraftLine(l.ItemId, default) { SetCost = l.Standard }).ToList(),
        ContraAccount.Revaluation, request.Reason, request.Reference, request.Effective, AllowNegative: false)
    {
        Refuses = (draft, ct) => NotAtStandard(draft, items, ct),
    };

    private static async Task<Error?> NotAtStandard(StockDraft draft, IItemCatalog items, CancellationToken ct)
    {
        foreach (var (i, line) in draft.Lines.Index())
        {
            if (await items.Find(line.ItemId, ct) is { Costing: not CostingMethod.Standard } item)
                return StockErrors.NotAtStandard(item.Sku).At($"lines[{i}].itemId");
        }

        return null;
    }
}

internal sealed class SetStandardCostsValidator : AbstractValidator<SetStandardCosts>
{
    public SetStandardCostsValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleFor(r => r.Lines).OfEachItemOnce(l => l.ItemId);
        RuleForEach(r => r.Lines).ChildRules(Line);
        RuleFor(r => r.Reason).ReasonGiven();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }

    internal static void Line(InlineValidator<StandardCostLine> line)
    {
        line.RuleFor(l => l.ItemId).NotEmpty();
        line.RuleFor(l => l.Standard).Must(c => !c.IsNegative)
            .WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above.");
    }
}

internal static class SetStandardCostsEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("standard-costs/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new SetStandardCosts(id, b.Lines, b.Reason, b.Reference, b.Effective), ct).ToHttp())
            .Serves<SetStandardCosts>()
            .WithName("SetStandardCosts")
            .WithSummary("Sets what items cost by standard from a moment on; what is there is revalued")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        IReadOnlyList<StandardCostLine> Lines, string Reason, string? Reference = null, DateTimeOffset? Effective = null);
}
