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
