using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.StockDocuments.RevalueStock;

/// <summary>Says what goods are worth from a moment on: a unit cost, or an amount more or less. Where there is nothing, nothing can be
/// revalued. Errors: as AdjustStock, and inventory.nothing-to-revalue, inventory.value-negative, inventory.revalue-by-one,
/// inventory.cost-negative, inventory.amount-digits, inventory.item-twice</summary>
[Requires(InventoryPermissions.Revalue)]
internal sealed record RevalueStock(
    Guid DocumentId, Guid WarehouseId, IReadOnlyList<RevalueStockLine> Lines, string Reason, string? Reference = null,
    DateTimeOffset? Effective = null) : IRequest<StockDocumentInfo>;

/// <param name="UnitCost">What one stock unit is worth from then on.</param>
/// <param name="Lot">Of an item whose lots have costs of their own: which.</param>
/// <param name="Amount">Or what is added to the value of what is there, with sign; what would make it less than nothing is refused.</param>
internal sealed record RevalueStockLine(Guid ItemId, UnitCost? UnitCost = null, Money? Amount = null, string? Lot = null);

internal sealed class RevalueStockHandler(StockDesk desk, ISites sites) : IHandler<RevalueStock, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(RevalueStock request, CancellationToken ct)
    {
        var digits = sites.Here.Currency.Digits;
        foreach (var (i, line) in request.Lines.Index())
        {
            if (line.Amount is { } amount && !amount.FitsDigits(digits)) return StockErrors.AmountDigits(digits).At($"lines[{i}].amount");
        }

        return await desk.Post(
            new(
                request.DocumentId, StockDocumentKind.Revaluation, request.WarehouseId, null,
                request.Lines.Select(l => new StockDraftLine(l.ItemId, default)
                {
                    SetCost = l.UnitCost, Amount = l.Amount ?? default, Goods = new(Lots.LotCode.Of(l.Lot)),
                }).ToList(),
                ContraAccount.Revaluation, request.Reason, request.Reference, request.Effective, AllowNegative: false),
            request,
            ct);
    }
}

internal sealed class RevalueStockValidator : AbstractValidator<RevalueStock>
{
    public RevalueStockValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleFor(r => r.Lines).OfEachItemOnce(l => (l.ItemId, l.Lot));
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Lot).MaximumLength(Lots.LotCode.Longest);
            line.RuleFor(l => l.UnitCost).Must((l, cost) => cost is null != l.Amount is null)
                .WithErrorCode("inventory.revalue-by-one").WithMessage("Either a unit cost or an amount: one of the two.");
            line.RuleFor(l => l.UnitCost).Must(c => c is not { IsNegative: true })
                .WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above.");
            line.RuleFor(l => l.Amount).Must(a => a is not { IsZero: true })
                .WithErrorCode("inventory.quantity-zero").WithMessage("Nothing would change.");
        });
        RuleFor(r => r.Reason).ReasonGiven();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class RevalueStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("revaluations/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<RevalueStock>()
            .WithName("RevalueStock")
            .WithSummary("Says what goods are worth from a moment on, with a reason")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<RevalueStockLine> Lines, string Reason, string? Reference = null, DateTimeOffset? Effective = null)
    {
        public RevalueStock ToCommand(Guid id) => new(id, WarehouseId, Lines, Reason, Reference, Effective);
    }
}
