using System.Collections.Concurrent;

namespace Monolith.Pos.Shifts;

/// <summary>What never changes about a shift. Whether it is still open does, and is read in the write.</summary>
internal sealed record ShiftFacts(Guid ShiftId, Guid RegisterId, string RegisterCode, Guid WarehouseId);

/// <summary>The shifts that sell, in memory.</summary>
internal sealed class KnownShifts
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<Guid, ShiftFacts> _known = new();

    public async ValueTask<ShiftFacts?> Find(PosDbContext db, Guid shiftId, CancellationToken ct)
    {
        if (_known.TryGetValue(shiftId, out var known)) return known;
        var found = await db.Shifts.AsNoTracking().Where(s => s.Id == shiftId)
            .Select(s => new ShiftFacts(s.Id, s.RegisterId, s.RegisterCode, s.WarehouseId)).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        if (_known.Count >= Most) _known.Clear();
        return _known[shiftId] = found;
    }
}
