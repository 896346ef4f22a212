using Monolith.SharedKernel.Text;

namespace Monolith.SharedKernel.Jobs;

/// <summary>Work that the scheduler starts. Keep it thin: it calls a plain class that does the work and can be tested without a clock.</summary>
public interface IJob
{
    /// <returns>What the jobs page shows, for example "1,204 items valued at 88,310.22".</returns>
    Task<Sentence> Run(JobContext context, CancellationToken ct);
}

/// <param name="Scheduled">The moment the run was due; later than that when the machine was off.</param>
public sealed record JobContext(DateTimeOffset Scheduled);

public sealed record JobDefinition(string Name, Type Job, TimeOnly? NightlyAt, TimeSpan? Every, string Module);

/// <summary>What a module says in <c>Schedule</c>. Job names are stable, for example <c>inventory.value-stock</c>;
/// the name for people is the text <c>job.{name}</c>.</summary>
public sealed class JobList(string module)
{
    private readonly List<JobDefinition> _jobs = [];

    public IReadOnlyList<JobDefinition> Jobs => _jobs;

    /// <param name="name">Stable name.</param>
    /// <param name="at">Local time of the shop, <c>HH:mm</c>.</param>
    public JobList Nightly<TJob>(string name, string at)
        where TJob : IJob
    {
        _jobs.Add(new(name, typeof(TJob), TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture), null, module));
        return this;
    }

    public JobList Every<TJob>(string name, TimeSpan interval)
        where TJob : IJob
    {
        _jobs.Add(new(name, typeof(TJob), null, interval, module));
        return this;
    }
}
