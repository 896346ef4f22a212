using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Lots;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reservations.ReserveStock;

/// <summary>Keeps goods for somebody until a moment. Errors: inventory.unknown-item, inventory.service-item, inventory.quantity-digits,
/// inventory.unknown-warehouse, inventory.warehouse-inactive, inventory.not-available, inventory.reservation-over,
/// request.id-reused</summary>
/// <param name="Quantity">In stock units.</param>
/// <param name="Purpose">Whom or what for.</param>
[Requires(InventoryPermissions.Reserve)]
internal sealed record ReserveStock(
    Guid ReservationId, Guid ItemId, Guid WarehouseId, Quantity Quantity, string Purpose, DateTimeOffset Until) : IRequest<ReservationInfo>;

internal sealed class ReserveStockValidator : AbstractValidator<ReserveStock>
{
    public ReserveStockValidator()
    {
        RuleFor(r => r.ReservationId).NotEmpty();
        RuleFor(r => r.ItemId).NotEmpty();
        RuleFor(r => r.WarehouseId).NotEmpty();
        RuleFor(r => r.Quantity).AboveZero();
        RuleFor(r => r.Purpose).NotEmpty().MaximumLength(200);
    }
}

internal sealed class ReserveStockHandler(
    InventoryDbContext db, StockChecks checks, ReservedStock reserved, LotStore stock, ICurrentActor current, TimeProvider clock)
    : IHandler<ReserveStock, ReservationInfo>
{
    public Task<Result<ReservationInfo>> Handle(ReserveStock request, CancellationToken ct) => db.WriteOnce(
        "inventory.reserve-stock", request.ReservationId, request, token => Reserve(request, token), ct);

    private async Task<Result<ReservationInfo>> Reserve(ReserveStock request, CancellationToken ct)
    {
        // One after the other, and none beside a document that takes the goods away.
        await db.Lock("ledger", ct);
        if (await db.Reservations.AnyAsync(r => r.Id == request.ReservationId, ct)) return KernelErrors.IdReused;
        var now = Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow()));
        if (request.Until <= now || request.Until > now.AddDays(366)) return ReservationErrors.Over;
        var draft = new StockDraft(
            request.ReservationId, StockDocumentKind.Issue, request.WarehouseId, null, [new(request.ItemId, request.Quantity)],
            ContraAccount.None, null, null, null, false);
        if (!(await checks.Warehouses(draft, ct)).TryGet(out _, out var error)) return error;
        if (!(await checks.Items(draft, ct)).TryGet(out var skus, out error))
            return error.At(error.Field?.EndsWith("quantity", StringComparison.Ordinal) == true ? "quantity" : "itemId");
        var kept = (await reserved.Of([request.ItemId], ct)).GetValueOrDefault((request.ItemId, request.WarehouseId));
        var free = (await stock.OnHand([request.ItemId], request.WarehouseId, ct)).GetValueOrDefault(request.ItemId) - kept;
        if (request.Quantity > free) return ReservationErrors.NotAvailable(skus[request.ItemId], free, request.Quantity).At("quantity");
        var actor = current.Actor;
        var row = new ReservationRow
        {
            Id = request.ReservationId, Number = await db.NextDocumentNumber("RS", ct), ItemId = request.ItemId,
            WarehouseId = request.WarehouseId, Quantity = request.Quantity, Purpose = request.Purpose.Trim(),
            Until = Instants.FromMicroseconds(Instants.ToMicroseconds(request.Until)), State = ReservationState.Open, CreatedAt = now,
            CreatedById = actor.Id, CreatedBy = actor.Name,
        };
        db.Add(row);
        return row.ToInfo();
    }
}

internal static class ReserveStockEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("reservations/{id:guid}", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ReserveStock(id, b.ItemId, b.WarehouseId, b.Quantity, b.Purpose, b.Until), ct).ToHttp())
            .Serves<ReserveStock>().WithName("ReserveStock").WithSummary("Keep goods for somebody until a moment")
            .Produces<ReservationInfo>();

    internal sealed record Body(Guid ItemId, Guid WarehouseId, Quantity Quantity, string Purpose, DateTimeOffset Until);
}
