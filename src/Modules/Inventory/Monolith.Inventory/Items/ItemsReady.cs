using Monolith.SharedKernel.Modules;

namespace Monolith.Inventory.Items;

/// <summary>The memory that answers scans.</summary>
internal sealed class ItemsReady(ItemMirror items) : IMadeReady
{
    public async Task Make(CancellationToken ct)
    {
        await items.Fresh(ct);
        items.Sorted.Sort();
    }
}
