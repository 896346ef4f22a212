using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Features;

internal sealed class ReceiveStockHandler(StockDesk desk) : IHandler<ReceiveStock, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(ReceiveStock request, CancellationToken ct) => desk.Post(
        new(
            request.DocumentId, StockDocumentKind.Receipt, request.WarehouseId, null,
            request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Quantity, l.UnitCost)).ToList(),
            request.Source == StockReceiptSource.Production ? ContraAccount.Production : ContraAccount.OpeningStock,
            request.Reason, request.Reference, request.Effective, AllowNegative: false),
        request,
        ct);
}

internal sealed class ReceiveStockValidator : AbstractValidator<ReceiveStock>
{
    public ReceiveStockValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Quantity).AboveZero();
            line.RuleFor(l => l.UnitCost).Must(c => !c.IsNegative).WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above.");
        });
        RuleFor(r => r.Source).IsInEnum();
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}
