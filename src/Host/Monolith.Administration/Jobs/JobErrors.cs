namespace Monolith.Administration.Jobs;

internal static class JobErrors
{
    public static readonly Error SchedulerStopped = Error.Unavailable("job.scheduler-stopped", "The scheduler isn't running yet. Try again in a moment; if it stays so, look at Health.");

    public static Error Unknown(string name) => Error.NotFound("job.unknown", $"There is no job '{name}'.").With("name", name);
}
