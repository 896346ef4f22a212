namespace Monolith.Pos.Registers;

/// <summary>The running numbers of a register.</summary>
internal static class RegisterNumbers
{
    private const string Prefix = "ticket:";

    /// <summary>For the next receipt.</summary>
    public static Task<long> NextTicket(PosDbContext db, Guid registerId, CancellationToken ct) => db.NextNumber(Series(registerId), ct);

    /// <summary>A till made a receipt's number itself: the series goes on behind it.</summary>
    public static Task Passed(PosDbContext db, Guid registerId, long number, CancellationToken ct) =>
        db.RaiseNumber(Series(registerId), number, ct);

    /// <summary>The last receipt's; 0: it has sold nothing.</summary>
    public static async Task<long> LastTicket(PosDbContext db, Guid registerId, CancellationToken ct)
    {
        var last = 0L;
        await db.Read("SELECT last FROM pos_numbers WHERE series = @p0", [Series(registerId)], row => last = row.GetInt64(0), ct);
        return last;
    }

    /// <summary>The last receipt's of each register that has sold something.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> LastTickets(
        PosDbContext db, IReadOnlyCollection<Guid> registers, CancellationToken ct)
    {
        var last = new Dictionary<Guid, long>();
        await db.ReadIn(
            "SELECT series, last FROM pos_numbers WHERE series IN", registers.Select(Series).ToList(),
            row => last[Guid.ParseExact(row.GetString(0)[Prefix.Length..], "N")] = row.GetInt64(1), ct);
        return last;
    }

    /// <summary>For the next Z report.</summary>
    public static async Task<int> NextZ(PosDbContext db, Guid registerId, CancellationToken ct) =>
        checked((int)await db.NextNumber($"z:{registerId:N}", ct));

    private static string Series(Guid registerId) => $"{Prefix}{registerId:N}";
}
