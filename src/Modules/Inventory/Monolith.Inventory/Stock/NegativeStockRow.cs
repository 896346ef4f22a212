using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Stock;

/// <summary>What a document may do that takes more of one item than there is, where that isn't what its warehouse says.</summary>
internal sealed class NegativeStockRow : IVersioned, IAudited
{
    public required Guid ItemId { get; init; }

    public required Guid WarehouseId { get; init; }

    public NegativeStock Policy { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"negative-stock:{ItemId}";
}
