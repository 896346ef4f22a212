namespace Monolith.Data.Events;

/// <summary>Work that a module left to be done in steps. While the shop is open the module does it by itself; whoever drains the event logs
/// does it to its end.</summary>
public interface IStepwise
{
    /// <returns>Whether there was anything to do.</returns>
    Task<bool> Step(CancellationToken ct);
}
