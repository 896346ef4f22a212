using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Health;

/// <summary>One light of the health page and of <c>/health/ready</c>. Each module brings its own; found in its assembly.
/// A class <c>DatabaseProbe</c> is the light <c>database</c>.</summary>
public interface IHealthProbe
{
    Task<Health> Look(CancellationToken ct);
}

/// <param name="Says">What it means, in words for whoever reads it.</param>
/// <param name="Failure">What was thrown, for the log.</param>
public sealed record Health(HealthState State, Sentence Says, Exception? Failure = null);

public enum HealthState
{
    Good,

    /// <summary>Somebody should look; the shop sells.</summary>
    Degraded,

    /// <summary>The shop can't sell.</summary>
    Bad,
}
