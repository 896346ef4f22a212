using Monolith.SharedKernel.Audit;

namespace Monolith.Pos.Registers;

internal sealed class RegisterRow : IVersioned, IAudited
{
    public required Guid Id { get; init; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required Guid WarehouseId { get; set; }

    public bool Active { get; set; } = true;

    public long Version { get; set; }

    public string AuditSubject => $"register:{Code}";
}

/// <summary>The running numbers of a register, apart from it: they move with every ticket and are nobody's edit.</summary>
internal sealed class RegisterCounterRow
{
    public required Guid RegisterId { get; init; }

    /// <summary>The last receipt number given out.</summary>
    public long Tickets { get; set; }

    /// <summary>The last Z report.</summary>
    public int Z { get; set; }
}
