namespace Monolith.Pos.Registers;

/// <summary>The running numbers of a register.</summary>
internal static class RegisterNumbers
{
    /// <summary>For the next receipt.</summary>
    public static Task<long> NextTicket(PosDbContext db, Guid registerId, CancellationToken ct) => db.NextNumber($"ticket:{registerId:N}", ct);

    /// <summary>For the next Z report.</summary>
    public static async Task<int> NextZ(PosDbContext db, Guid registerId, CancellationToken ct) =>
        checked((int)await db.NextNumber($"z:{registerId:N}", ct));
}
