using Microsoft.EntityFrameworkCore;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Doctor;

/// <summary>An item that was written past its search index is found by nobody who types.</summary>
internal sealed class ItemsAreFound(InventoryDbContext db) : IDoctorCheck
{
    private const int Most = 50;

    public string Name => "inventory.items-are-found";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var lost = await db.Items.Where(i => i.FindNo == 0).OrderBy(i => i.SkuKey).Take(Most).Select(i => i.Sku).ToListAsync(ct);
        return [.. lost.Select(sku => Sentence.Of("inventory.found-unsearchable", sku))];
    }
}
