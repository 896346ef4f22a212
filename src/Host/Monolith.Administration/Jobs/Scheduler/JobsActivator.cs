using Hangfire;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>Gives a stored run to the job of that name.</summary>
internal sealed class JobsActivator(IReadOnlyDictionary<string, JobDefinition> jobs, JobRunner runner, IEngine engine) : JobActivator
{
    // Hangfire marks with it what its timetable made; a run that somebody asked for lacks it.
    private const string OfTheTimetable = "RecurringJobId";

    public override JobActivatorScope BeginScope(JobActivatorContext context) =>
        new Scope(new Jobs((name, ct) => Run(name, context.GetJobParameter<string>(OfTheTimetable) is null, ct)));

    private async Task Run(string name, bool isAsked, CancellationToken ct)
    {
        if (!jobs.TryGetValue(name, out var job)) return; // from a version that had it
        // Hangfire's own lock ends on PostgreSQL after a fixed time, whether its holder is dead or still at work.
        await using var alone = await EngineLock.Take(engine, "monolith-job:" + name, ct);
        await runner.Run(job, isAsked, ct);
    }

    private sealed class Scope(Jobs jobs) : JobActivatorScope
    {
        public override object Resolve(Type type) => jobs;
    }
}
