using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.TransferStock;

internal sealed class TransferStockHandler(StockDesk desk) : IHandler<Contracts.TransferStock, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(Contracts.TransferStock request, CancellationToken ct) => desk.Post(
        new(
            request.DocumentId, StockDocumentKind.Transfer, request.WarehouseId, request.ToWarehouseId,
            request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Quantity, Unit: l.Unit)
            {
                Goods = new(l.Lot, l.Serial, Bin: l.Bin.OrNull(), ToBin: l.ToBin.OrNull()),
            }).ToList(),
            ContraAccount.None, request.Reason, request.Reference, request.Effective, request.AllowNegative)
        {
            AcceptExpired = request.AcceptExpired,
        },
        request,
        ct);
}

internal sealed class TransferStockValidator : AbstractValidator<Contracts.TransferStock>
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
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.Quantity).AboveZero();
            line.RuleFor(l => l.Lot).LotInRange();
            line.RuleFor(l => l.Serial).LotInRange();
            line.RuleFor(l => l.Bin).MaximumLength(40);
            line.RuleFor(l => l.ToBin).MaximumLength(40);
        });
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class TransferStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("transfers/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<Contracts.TransferStock>()
            .WithName("TransferStock")
            .WithSummary("Moves goods from one warehouse to another")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, Guid ToWarehouseId, IReadOnlyList<TransferStockLine> Lines, string? Reason = null, string? Reference = null,
        DateTimeOffset? Effective = null, bool AllowNegative = false, bool AcceptExpired = false)
    {
        public Contracts.TransferStock ToCommand(Guid id) =>
            new(id, WarehouseId, ToWarehouseId, Lines, Reason, Reference, Effective, AllowNegative, AcceptExpired);
    }
}
