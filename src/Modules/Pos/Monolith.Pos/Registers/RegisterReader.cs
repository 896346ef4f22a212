namespace Monolith.Pos.Registers;

internal sealed class RegisterReader(PosDbContext db) : IRegisters
{
    // A shop has few: no paging.
    public async Task<IReadOnlyList<RegisterInfo>> All(CancellationToken ct)
    {
        var registers = await db.Registers.AsNoTracking().OrderBy(r => r.Code).Take(PageRequest.MaxTake).ToListAsync(ct);
        var open = await db.Shifts.AsNoTracking().Where(s => s.State == ShiftState.Open)
            .Select(s => new { s.RegisterId, s.Id }).ToDictionaryAsync(s => s.RegisterId, s => s.Id, ct);
        var last = await RegisterNumbers.LastTickets(db, registers.ConvertAll(r => r.Id), ct);
        return registers.Select(r => new RegisterInfo(
            r.Id, r.Code, r.Name, r.WarehouseId, r.Active, open.TryGetValue(r.Id, out var shift) ? shift : null, r.Version,
            last.GetValueOrDefault(r.Id) + 1)).ToList();
    }
}
