using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Counts;

/// <summary>Whether a count is ready to be posted, and what it comes to.</summary>
internal sealed class CountReview(InventoryDbContext db, CountSheet sheets)
{
    /// Errors: inventory.count-drill, inventory.count-areas-open, inventory.count-nothing-counted, inventory.count-second-missing,
    /// inventory.count-cause-missing
    public async Task<Result<IReadOnlyList<SheetLine>>> Ready(CountRow count, CancellationToken ct)
    {
        if (count.Drill) return CountErrors.DrillPosts;
        var open = await db.Set<CountAreaRow>().CountAsync(a => a.CountId == count.Id && a.Finished == null, ct);
        if (open > 0) return CountErrors.AreasOpen(open);
        var lines = await sheets.Of(count, ct);
        if (lines.TrueForAll(l => l.Counted is null)) return CountErrors.NothingCounted;
        var second = lines.FindAll(l => l.WantsSecond(count));
        if (second.Count > 0) return CountErrors.SecondMissing(second[0].Item.Sku, second.Count);
        var silent = lines.FindAll(l => l.Row.Cause is null && l.IsBeyond(count));
        return silent.Count > 0 ? CountErrors.CauseMissing(silent[0].Item.Sku, silent.Count) : Result.Of<IReadOnlyList<SheetLine>>(lines);
    }
}
