using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Reservations.ReleaseReservation;

/// <summary>Sets kept goods free. Done twice it is done once. Errors: inventory.unknown-reservation, inventory.reservation-ended</summary>
[Requires(InventoryPermissions.Reserve)]
internal sealed record ReleaseReservation(Guid ReservationId, string? Reason = null) : IRequest<ReservationInfo>;

internal sealed class ReleaseReservationValidator : AbstractValidator<ReleaseReservation>
{
    public ReleaseReservationValidator() => RuleFor(r => r.Reason).ReasonInRange();
}

internal sealed class ReleaseReservationHandler(InventoryDbContext db, ICurrentActor current, TimeProvider clock)
    : IHandler<ReleaseReservation, ReservationInfo>
{
    public Task<Result<ReservationInfo>> Handle(ReleaseReservation request, CancellationToken ct) => db.Write<ReservationInfo>(
        "inventory.release-reservation",
        async token =>
        {
            if (await db.Reservations.FirstOrDefaultAsync(r => r.Id == request.ReservationId, token) is not { } row)
                return ReservationErrors.Unknown(request.ReservationId);
            if (row.State == ReservationState.Released) return row.ToInfo();
            if (row.State != ReservationState.Open) return ReservationErrors.Ended(row.Number);
            row.End(
                ReservationState.Released, current.Actor.Name, request.Reason,
                Instants.FromMicroseconds(Instants.ToMicroseconds(clock.GetUtcNow())));
            return row.ToInfo();
        },
        ct);
}

internal static class ReleaseReservationEndpoint
{
    public static void Map(RouteGroupBuilder inventory) =>
        inventory.MapPut("reservations/{id:guid}/release", (Guid id, Body b, ISender send, CancellationToken ct) =>
                send.Send(new ReleaseReservation(id, b.Reason), ct).ToHttp())
            .Serves<ReleaseReservation>().WithName("ReleaseReservation").WithSummary("Set kept goods free").Produces<ReservationInfo>();

    internal sealed record Body(string? Reason = null);
}
