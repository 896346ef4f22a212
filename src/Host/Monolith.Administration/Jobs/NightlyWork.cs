namespace Monolith.Administration.Jobs;

/// <summary>As the scheduler would have started it last night.</summary>
internal sealed class NightlyWork(AdministrationDbContext db, JobRunner runner, EventPump pump, IEnumerable<JobDefinition> jobs) : INightlyWork
{
    public Task<bool> WasDone(CancellationToken ct) => db.JobRuns.AnyAsync(r => r.Job == ReconcileJob.Name && r.EndedAt != null, ct);

    public async Task Run(CancellationToken ct)
    {
        var proof = jobs.Single(j => j.Name == ReconcileJob.Name);
        foreach (var job in jobs.Except([proof])) await runner.Run(job, true, ct);
        await pump.Drain(ct); // the proof is about what the others did, too
        await runner.Run(proof, true, ct);
    }
}
