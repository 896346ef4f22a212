using Monolith.SharedKernel.Modules;

namespace Monolith.Inventory.Items;

/// <summary>The memory that answers scans.</summary>
internal sealed class ItemsReady(ItemMirror items) : IMadeReady
{
    public Task Make(CancellationToken ct) => items.Fresh(ct).AsTask();
}
