using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Approvals;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.StockDocuments.AdjustStock;

internal sealed class AdjustStockHandler(StockDesk desk, AdjustmentDrafts drafts, ApprovalLimits limits)
    : IHandler<Contracts.AdjustStock, StockDocumentInfo>
{
    public async Task<Result<StockDocumentInfo>> Handle(Contracts.AdjustStock request, CancellationToken ct) => await desk.Post(
        await drafts.Of(request, ct) with { Then = limits.Refuses }, request, ct);
}

internal sealed class AdjustStockValidator : AbstractValidator<Contracts.AdjustStock>
{
    public AdjustStockValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Reason).NotEmpty().When(r => string.IsNullOrWhiteSpace(r.ReasonCode))
            .WithErrorCode(StockErrors.ReasonRequired.Code).WithMessage(StockErrors.ReasonRequired.Message);
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.ReasonCode).MaximumLength(20);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.Lot).LotInRange();
            line.RuleFor(l => l.Serial).LotInRange();
            line.RuleFor(l => l.Bin).MaximumLength(40);
            line.RuleFor(l => l.Change).Must(c => !c.IsZero).WithErrorCode("inventory.quantity-zero").WithMessage("Nothing would change.");
        });
        RuleForEach(r => r.Lines).Must((request, line) => !request.Scrap || !line.Change.IsPositive)
            .WithErrorCode("inventory.scrap-adds").WithMessage("A write-off takes away: its quantity is negative.");
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class AdjustStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("adjustments/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<Contracts.AdjustStock>()
            .WithName("AdjustStock")
            .WithSummary("Changes stock by a signed quantity, or writes it off, with a reason")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<AdjustStockLine> Lines, string? Reason = null, bool Scrap = false, string? Reference = null,
        DateTimeOffset? Effective = null, bool AllowNegative = false, string? ReasonCode = null)
    {
        public Contracts.AdjustStock ToCommand(Guid id) =>
            new(id, WarehouseId, Lines, Reason ?? "", Scrap, Reference, Effective, AllowNegative, ReasonCode);
    }
}
