using Hangfire;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>What Hangfire stores of a run is the name of this class and method and the job's name: they stay, whatever the jobs' own
/// classes are called.</summary>
[AutomaticRetry(Attempts = 0)] // JobRunner writes down how it went, and tells
internal sealed class Jobs
{
    private readonly Func<string, CancellationToken, Task> _run;

    public Jobs(Func<string, CancellationToken, Task> run) => _run = run;

    /// <param name="name">For example <c>inventory.value-stock</c>.</param>
    /// <param name="ct">The process stops; the run goes back into the queue.</param>
    [JobDisplayName("{0}")]
    public Task Run(string name, CancellationToken ct) => _run(name, ct);
}
