using Monolith.SharedKernel.Jobs;
using Quartz;
using Quartz.Extensibility;

namespace Monolith.Host.Jobs;

/// <summary>What the scheduler starts, whatever the job: the name of the stored job says which one of ours it is.</summary>
internal sealed class ScheduledJob(JobDefinition job, JobRunner runner) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A run that somebody asked for has a trigger of the scheduler's own making.
        var isAsked = context.Trigger.Key.Group != context.JobDetail.Key.Group && !context.Recovering;
        await runner.Run(job, isAsked, cancellationToken);
    }
}

internal sealed class ScheduledJobs(IReadOnlyDictionary<string, JobDefinition> jobs, JobRunner runner) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        new(new JobScope(new ScheduledJob(jobs[bundle.JobDetail.Key.Name], runner)));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => default;
}
