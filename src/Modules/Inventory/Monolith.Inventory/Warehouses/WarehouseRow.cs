using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Inventory.Warehouses;

internal sealed class WarehouseRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Code { get; set; }

    /// <summary>The code in upper case, unique.</summary>
    public required string CodeKey { get; set; }

    public required string Name { get; set; }

    public bool IsDefault { get; set; }

    public bool Active { get; set; }

    /// <summary>Not a room: the goods between two of them.</summary>
    public bool InTransit { get; init; }

    public NegativeStock NegativeStock { get; set; }

    public long Version { get; set; }

    public string AuditSubject => $"warehouse:{Code}";
}
