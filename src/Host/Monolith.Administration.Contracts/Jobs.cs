namespace Monolith.Administration.Contracts;

/// <summary>The jobs of a night, for who can't wait for it.</summary>
public interface INightlyWork
{
    /// <summary>Whether the proof that everything agrees, the last of a night's jobs, has ended once.</summary>
    Task<bool> WasDone(CancellationToken ct);

    /// <summary>Runs every job now, one after another, and at last the proof.</summary>
    Task Run(CancellationToken ct);
}
