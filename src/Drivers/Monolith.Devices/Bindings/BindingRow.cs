using Monolith.SharedKernel.Audit;

namespace Monolith.Devices.Bindings;

/// <summary>A device serves a register in a role. A device may serve many registers, and a register may have several devices.</summary>
internal sealed class BindingRow : IAudited
{
    public required Guid RegisterId { get; init; }

    public required DeviceRole Role { get; init; }

    public required Guid DeviceId { get; init; }

    /// <summary>Tickets of before are history: nobody waits for their paper.</summary>
    public required DateTimeOffset BoundAt { get; init; }

    public string AuditSubject => $"register-devices:{RegisterId}";
}
