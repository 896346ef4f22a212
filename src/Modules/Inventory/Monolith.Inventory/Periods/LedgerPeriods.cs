using Monolith.Data;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Periods;

/// <summary>The shop's periods: every day up to one is closed, for stock and books alike.</summary>
internal sealed class LedgerPeriods(InventoryDbContext db) : IPeriods
{
    public async ValueTask<DateOnly> FirstOpen(int site, CancellationToken ct) =>
        await ClosedThrough(ct) is { } closed ? closed.AddDays(1) : DateOnly.MinValue;

    /// <summary>Null where nothing is closed.</summary>
    public async Task<DateOnly?> ClosedThrough(CancellationToken ct)
    {
        DateOnly? closed = null;
        await db.Read(
            "SELECT closed_through FROM inv_period_state WHERE id = 1", [], r => closed = DateOnly.FromDayNumber(r.GetInt32(0)), ct);
        return closed == DateOnly.MinValue ? null : closed;
    }

    /// <summary>From now on everything up to that day is closed, and nothing behind it. Under the ledger's lock.</summary>
    public async Task CloseThrough(DateOnly day, CancellationToken ct)
    {
        if (await db.Execute("UPDATE inv_period_state SET closed_through = @p0 WHERE id = 1", [day.DayNumber], ct) == 0)
            await db.BulkInsert([new PeriodStateRow { Id = PeriodStateRow.Only, ClosedThrough = day }], ct);
    }
}
