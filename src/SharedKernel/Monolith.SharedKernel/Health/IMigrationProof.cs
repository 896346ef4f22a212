namespace Monolith.SharedKernel.Health;

/// <summary>Figures that no migration may change, for example quantity and value per warehouse. Read before and after by plain SQL
/// that fits both shapes of the tables; a difference stops the start.</summary>
public interface IMigrationProof
{
    /// <summary>Named figures; empty while the tables don't exist.</summary>
    Task<IReadOnlyDictionary<string, string>> Read(CancellationToken ct);
}
