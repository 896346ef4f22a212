using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.StockDocuments.IssueStock;

/// <summary>Takes goods out for use in the shop itself, or for whom it says. Errors: as ReceiveStock, and inventory.insufficient-stock,
/// inventory.reason-required (below zero)</summary>
[Requires(InventoryPermissions.Issue)]
internal sealed record IssueStock(
    Guid DocumentId, Guid WarehouseId, IReadOnlyList<IssueStockLine> Lines, string? Reason = null, string? Reference = null,
    DateTimeOffset? Effective = null, bool AllowNegative = false, bool AcceptExpired = false,
    Guid? ReservationId = null, string? Destination = null) : IRequest<StockDocumentInfo>;

/// <param name="Quantity">In <paramref name="Unit"/>.</param>
/// <param name="Unit">A pack of the item; null or the stock unit's word: the stock unit.</param>
internal sealed record IssueStockLine(
    Guid ItemId, Quantity Quantity, string? Unit = null, string? Lot = null, string? Serial = null, string? Bin = null);

internal sealed class IssueStockHandler(StockDesk desk) : IHandler<IssueStock, StockDocumentInfo>
{
    public Task<Result<StockDocumentInfo>> Handle(IssueStock request, CancellationToken ct) => desk.Post(
        new(
            request.DocumentId, StockDocumentKind.Issue, request.WarehouseId, null,
            request.Lines.Select(l => new StockDraftLine(l.ItemId, l.Quantity, Unit: l.Unit)
            {
                Goods = new(l.Lot, l.Serial, Bin: l.Bin.OrNull()),
            }).ToList(),
            ContraAccount.Consumption, request.Reason, request.Reference, request.Effective, request.AllowNegative)
        {
            AcceptExpired = request.AcceptExpired, ReservationId = request.ReservationId, Destination = request.Destination.OrNull(),
        },
        request,
        ct);
}

internal sealed class IssueStockValidator : AbstractValidator<IssueStock>
{
    public IssueStockValidator()
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
            line.RuleFor(l => l.Bin).MaximumLength(40);
        });
        RuleFor(r => r.Reason).ReasonInRange();
        RuleFor(r => r.Destination).ReferenceInRange();
        RuleFor(r => r.Reference).ReferenceInRange();
        RuleFor(r => r.Effective).MomentInRange();
    }
}

internal static class IssueStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("issues/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) => send.Send(b.ToCommand(id), ct).ToHttp())
            .Serves<IssueStock>()
            .WithName("IssueStock")
            .WithSummary("Takes goods out for use in the shop itself")
            .Produces<StockDocumentInfo>();

    internal sealed record Body(
        Guid WarehouseId, IReadOnlyList<IssueStockLine> Lines, string? Reason = null, string? Reference = null, DateTimeOffset? Effective = null,
        bool AllowNegative = false, bool AcceptExpired = false, Guid? ReservationId = null, string? Destination = null)
    {
        public IssueStock ToCommand(Guid id) =>
            new(id, WarehouseId, Lines, Reason, Reference, Effective, AllowNegative, AcceptExpired, ReservationId, Destination);
    }
}
