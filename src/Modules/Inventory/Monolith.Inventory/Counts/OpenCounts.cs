using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Counts;

/// <summary>A count that began in a period belongs to it: it is posted or given up before that is closed.</summary>
internal sealed class OpenCounts(InventoryDbContext db, ISites sites) : IStandsOpen
{
    public async Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct)
    {
        var end = sites.Here.StartOf(through.AddDays(1));
        var open = await db.Set<CountRow>()
            .Where(c => !c.Drill && (c.State == CountState.Counting || c.State == CountState.Approving) && c.Begun < end)
            .OrderBy(c => c.Begun).Take(IStandsOpen.Most).Select(c => new { c.Number, c.Name }).ToListAsync(ct);
        return [.. open.Select(c => Sentence.Of("inventory.count-stands-open", c.Number, c.Name))];
    }
}
