using Monolith.Data.Events;
using Monolith.SharedKernel.Events;

namespace Monolith.Host.Composition;

/// <summary>The process can't start, for a reason that the person at the console can do something about. One line, no stack trace.</summary>
internal sealed class StartRefused(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>A dump of one PostgreSQL server was loaded into another: see the ADR on the event log.</summary>
    public static StartRefused OtherServersEvents(FutureStamps future) => new(
        $"This database was copied from another PostgreSQL server: the events of {future.Module} carry transaction ids up to {future.Highest}, and this server gives {future.Next} next. "
        + "What is sold now would never reach stock and books. See that no other Monolith process uses the database, then run 'migrate --restamp' with the same --data.");
}
