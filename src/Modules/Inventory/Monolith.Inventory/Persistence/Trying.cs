namespace Monolith.Inventory.Persistence;

/// <summary>Does something for its answer alone: whatever it writes is given up again.</summary>
internal static class Trying
{
    private static readonly Error KeepNothing = Error.Conflict("inventory.tried-only", "It was only tried out: nothing is kept.");

    public static async Task<Result<T>> Try<T>(
        this InventoryDbContext db, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        Result<T>? answer = null;
        var refused = await db.Write<bool>("inventory.try-out", async token =>
        {
            answer = await work(token);
            return answer.Value.Error ?? KeepNothing;
        }, ct);
        return answer ?? refused.Error!;
    }
}
