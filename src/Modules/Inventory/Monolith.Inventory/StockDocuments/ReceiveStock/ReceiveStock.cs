using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.StockDocuments.ReceiveStock;

internal sealed class ReceiveStockHandler(StockDesk desk, IOpeningStock opening, IItemCatalog items) : IHandler<Contracts.ReceiveStock, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(Contracts.ReceiveStock request, CancellationToken ct) => desk.Post(
        new(
            request.DocumentId, StockDocumentKind.Receipt, request.WarehouseId, null,
            request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Quantity, l.UnitCost ?? UnitCost.Zero, l.Unit)
            {
                Goods = new(l.Lot, l.Serial, l.ProducedOn, l.ExpiresOn, l.Bin.OrNull()),
            }).ToList(),
            request.Source == StockReceiptSource.Production ? ContraAccount.Production : ContraAccount.OpeningStock,
            request.Reason, request.Reference, request.Effective, AllowNegative: false)
        {
            AcceptExpired = request.AcceptExpired, Refuses = request.Once ? (_, token) => SecondOpening(request, token) : null,
        },
        request,
        ct);

    private async Task<Error?> SecondOpening(Contracts.ReceiveStock request, CancellationToken ct)
    {
        var there = await opening.Of([.. request.Lines.Select(l => l.ItemId)], ct);
        foreach (var line in request.Lines)
        {
            // Each lot comes in once, as each item that is told apart no further.
            if (there.TryGetValue((line.ItemId, request.WarehouseId), out var before)
                && ((LotCode.Of(line.Lot) ?? LotCode.Of(line.Serial)) is not { } code || before.ByCode.ContainsKey(code)))
                return StockErrors.OpeningThere((await items.Find(line.ItemId, ct))?.Sku ?? "", before.Quantity);
        }

        return null;
    }
}

internal sealed class ReceiveStockValidator : AbstractValidator<Contracts.ReceiveStock>
{
    public ReceiveStockValidator()
    {
        RuleFor(r => r.DocumentId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Lines).LinesInRange();
        RuleForEach(r => r.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.ItemId).NotEmpty();
            line.RuleFor(l => l.Unit).MaximumLength(ItemPack.LongestUnit);
            line.RuleFor(l => l.Quantity).AboveZero();
            line.RuleFor(l => l.Lot).LotInRange();
            line.RuleFor(l => l.Serial).LotInRange();
            line.RuleFor(l => l.ProducedOn).DayInRange();
            line.RuleFor(l => l.ExpiresOn).DayInRange();
            line.RuleFor(l => l.Bin).MaximumLength(40);
            line.RuleFor(l => l.UnitCost).NotNull()
                .WithErrorCode(StockErrors.CostMissing.Code).WithMessage(StockErrors.CostMissing.Message);
            line.RuleFor(l => l.UnitCost).Must(c => c is not { IsNegative: true })
                .WithErrorCode("inventory.cost-negative").WithMessage("A cost is zero or above.");
        });
        RuleFor(r => r.Source).IsInEnum();
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class ReceiveStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("receipts/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<Contracts.ReceiveStock>()
            .WithName("ReceiveStock")
            .WithSummary("Receives goods at a unit cost, without a purchase order")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<ReceiveStockLine> Lines, StockReceiptSource Source = StockReceiptSource.Opening, string? Reference = null,
        string? Reason = null, DateTimeOffset? Effective = null, bool AcceptExpired = false)
    {
        public Contracts.ReceiveStock ToCommand(Guid id) => new(id, WarehouseId, Lines, Source, Reference, Reason, Effective,
            AcceptExpired: AcceptExpired);
    }
}
