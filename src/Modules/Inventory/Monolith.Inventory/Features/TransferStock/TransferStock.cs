using FluentValidation;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Features;

internal sealed class TransferStockHandler(StockDesk desk) : IHandler<TransferStock, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(TransferStock request, CancellationToken ct) => desk.Post(
        new(
            request.DocumentId, StockDocumentKind.Transfer, request.WarehouseId, request.ToWarehouseId,
            request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Quantity)).ToList(),
            ContraAccount.None, request.Reason, request.Reference, request.Effective, request.AllowNegative),
        request,
        ct);
}

internal sealed class TransferStockValidator : AbstractValidator<TransferStock>
{
    public TransferStockValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.ToWarehouseId).NotEmpty();
        RuleFor(r => r.ToWarehouseId).NotEqual(r => r.WarehouseId).WithErrorCode(StockErrors.SameWarehouse.Code).WithMessage(StockErrors.SameWarehouse.Message);
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Quantity).AboveZero();
        });
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}
