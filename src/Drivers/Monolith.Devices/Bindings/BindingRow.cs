using Monolith.SharedKernel.Audit;

namespace Monolith.Devices.Bindings;

/// <summary>Where a register prints.</summary>
internal sealed class BindingRow : IAudited
{
    public required Guid RegisterId { get; init; }

    public required Guid DeviceId { get; set; }

    /// <summary>Tickets of before are history: nobody waits for their paper.</summary>
    public required DateTimeOffset BoundAt { get; set; }

    public string AuditSubject => $"register-printer:{RegisterId}";
}
