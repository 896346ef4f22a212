namespace Monolith.SharedKernel;

/// <summary>Reads in what was thrown that the database can't do its work just now, for a reason that somebody can do something about.
/// For the faces alone: within a module it stays an exception, so that nothing half done passes for a refusal.</summary>
public interface IFaults
{
    /// <returns>Errors: server.busy, server.disk-full, server.no-database; null: a fault of ours.</returns>
    Error? Of(Exception failure);

    /// <summary>The last one that was read, where that was within that time.</summary>
    Error? Seen(TimeSpan within);
}
