namespace Monolith.Pos.Features.ListRegisters;

[Requires(PosPermissions.View)]
internal sealed record ListRegisters : IRequest<IReadOnlyList<RegisterInfo>>;

internal sealed class ListRegistersHandler(PosDbContext db) : IHandler<ListRegisters, IReadOnlyList<RegisterInfo>>
{
    public async Task<Result<IReadOnlyList<RegisterInfo>>> Handle(ListRegisters request, CancellationToken ct) => Result.Of(await All(db, ct));

    /// <summary>By code. A shop has few: no paging.</summary>
    public static async Task<IReadOnlyList<RegisterInfo>> All(PosDbContext db, CancellationToken ct)
    {
        var registers = await db.Registers.AsNoTracking().OrderBy(r => r.Code).Take(PageRequest.MaxTake).ToListAsync(ct);
        var open = await db.Shifts.AsNoTracking().Where(s => s.State == ShiftState.Open).Select(s => new { s.RegisterId, s.Id }).ToDictionaryAsync(s => s.RegisterId, s => s.Id, ct);
        return registers.Select(r => new RegisterInfo(
            r.Id, r.Code, r.Name, r.WarehouseId, r.Active, open.TryGetValue(r.Id, out var shift) ? shift : null, r.Version)).ToList();
    }
}

internal sealed class Registers(PosDbContext db) : IRegisters
{
    public Task<IReadOnlyList<RegisterInfo>> All(CancellationToken ct) => ListRegistersHandler.All(db, ct);
}

internal static class ListRegistersEndpoint
{
    public static void Map(RouteGroupBuilder pos) => pos
        .MapGet("registers", (ISender send, CancellationToken ct) => send.Send(new ListRegisters(), ct).ToHttp())
        .Needs(PosPermissions.View)
        .WithName("ListRegisters")
        .WithSummary("The shop's registers")
        .Produces<IReadOnlyList<RegisterInfo>>();
}
