using Monolith.Data;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Reservations;

/// <summary>Goods that are kept for somebody until a moment: they are there, and nobody else may issue or move them.</summary>
internal sealed class ReservationRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    /// <summary>What is still kept, in stock units; what was used is taken off.</summary>
    public required Quantity Quantity { get; set; }

    /// <summary>Whom or what for.</summary>
    public required string Purpose { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required ReservationState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedById { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndedBy { get; set; }

    public string? EndReason { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"reservation:{Number}";

    public void End(ReservationState state, string actor, string? reason, DateTimeOffset at) =>
        (State, EndedBy, EndReason, EndedAt) = (state, actor, reason.OrNull(), at);

    public ReservationInfo ToInfo() => new(Id, Number, ItemId, WarehouseId, Quantity, Purpose, Until, State);
}

internal enum ReservationState
{
    Open,
    Used,
    Released,
    Expired,
}

internal sealed record ReservationInfo(
    Guid ReservationId, string Number, Guid ItemId, Guid WarehouseId, Quantity Quantity, string Purpose, DateTimeOffset Until,
    ReservationState State);
