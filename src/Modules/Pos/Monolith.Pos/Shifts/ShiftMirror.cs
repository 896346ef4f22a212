using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Pos.Shifts;

/// <summary>What never changes about a shift. Whether it is still open does, and is read in the write.</summary>
internal sealed record ShiftFacts(
    Guid ShiftId, Guid RegisterId, string RegisterCode, Guid WarehouseId, DateTimeOffset OpenedAt, string CashierId, string CashierName);

/// <summary>All shifts in memory, closed ones too: a till that was offline sends tickets of theirs.</summary>
internal sealed class ShiftMirror(IServiceScopeFactory scopes, MirrorSignals signals, TimeProvider clock)
    : Mirror<PosDbContext, ShiftRow, Guid, ShiftFacts>(scopes, signals, clock)
{
    /// <summary>Costs a look at the database only for a shift that was never asked for: nothing of what is kept changes.</summary>
    public ValueTask<ShiftFacts?> Of(Guid shiftId, CancellationToken ct) => Find(shiftId) is { } known ? new(known) : Seek(shiftId, ct);

    protected override Task<IReadOnlyList<(Guid Key, ShiftFacts? Value)>> Shape(PosDbContext db, IReadOnlyList<ShiftRow> changed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(Guid, ShiftFacts?)>>(
            [.. changed.Select(s => (s.Id, (ShiftFacts?)new ShiftFacts(
                s.Id, s.RegisterId, s.RegisterCode, s.WarehouseId, s.OpenedAt, s.CashierId, s.CashierName)))]);
}
