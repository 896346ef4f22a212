using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Approvals;

internal static class StockRequestMapping
{
    /// <summary>Without the value where the reader may not see costs.</summary>
    public static StockRequestInfo For(this StockRequestInfo request, Actor reader) =>
        reader.Can(InventoryPermissions.ViewCosts) ? request : request with { Worth = null };
}
