using Monolith.Drivers.Sdk;

namespace Monolith.Devices.PrintJobs;

/// <summary>The jobs as the printing sees them: what is next, taking one, and how it ended. Each step is one short transaction.</summary>
internal sealed class PrintQueue(DevicesDbContext db, DevicesOptions options, TimeProvider clock)
{
    /// <summary>One process holds one data folder, so it knows its own unfinished jobs again.</summary>
    private readonly string _owner = Cut($"{Environment.MachineName}:{options.DataFolder ?? AppContext.BaseDirectory}", 120)!;

    /// <summary>Jobs that were being printed when this process ended, or another one long ago: nobody knows what is on the paper.</summary>
    public async Task<int> MarkInterrupted(bool atStart, CancellationToken ct)
    {
        var found = 0;
        var abandoned = clock.GetUtcNow() - (options.PrintWithin * 2) - TimeSpan.FromSeconds(30);
        await db.WriteQuietly(async token =>
        {
            var jobs = await db.Jobs
                .Where(j => j.State == PrintJobState.Printing && (j.StartedAt < abandoned || (atStart && j.ClaimedBy == _owner)))
                .OrderBy(j => j.Id).Take(1000).ToListAsync(token);
            foreach (var job in jobs) End(job, PrintJobState.Unknown, PrintJob.Interrupted, null);
            found = jobs.Count;
        }, ct);
        return found;
    }

    /// <summary>Active devices that have a job whose time has come.</summary>
    public Task<List<Guid>> DevicesDue(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return (from job in db.Jobs
                where job.State == PrintJobState.Queued && job.NextAttemptAt <= now
                join device in db.Devices on job.DeviceId equals device.Id
                where device.Active
                select device.Id).Distinct().ToListAsync(ct);
    }

    /// <summary>The device's oldest waiting job, when its time has come: what is behind it waits with it, so that paper comes in order.</summary>
    public async Task<(PrintJobRow Job, DeviceRow Device)?> Oldest(Guid deviceId, CancellationToken ct)
    {
        var device = await db.Devices.FirstOrDefaultAsync(d => d.Id == deviceId && d.Active, ct);
        if (device is null) return null;
        var job = await db.Jobs.Where(j => j.DeviceId == deviceId && j.State == PrintJobState.Queued).OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).FirstOrDefaultAsync(ct);
        return job is not null && job.NextAttemptAt <= clock.GetUtcNow() ? (job, device) : null;
    }

    /// <summary>Takes the job for this process, unless another one prints on the device or somebody cancelled it meanwhile.</summary>
    public async Task<bool> Claim(PrintJobRow job, string document, CancellationToken ct)
    {
        var claimed = false;
        try
        {
            await db.WriteQuietly(async token =>
            {
                claimed = false;
                await db.Lock($"device:{job.DeviceId:N}", token);
                if (await db.Jobs.AnyAsync(j => j.DeviceId == job.DeviceId && j.State == PrintJobState.Printing, token)) return;
                var row = await db.Jobs.FirstOrDefaultAsync(j => j.Id == job.Id && j.State == PrintJobState.Queued, token);
                if (row is null) return;
                (row.State, row.StartedAt, row.ClaimedBy, row.Document) = (PrintJobState.Printing, clock.GetUtcNow(), _owner, document);
                row.Attempts++;
                claimed = true;
            }, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // cancelled in the same moment
        }

        return claimed;
    }

    /// <summary>Writes down how the attempt ended.</summary>
    public Task Settle(Guid jobId, PrintResult result, CancellationToken ct) => db.WriteQuietly(async token =>
    {
        var job = await db.Jobs.FirstOrDefaultAsync(j => j.Id == jobId && (j.State == PrintJobState.Printing || j.State == PrintJobState.Queued), token);
        if (job is null) return;
        var (state, code) = PrintJob.After(result, clock.GetUtcNow() - job.CreatedAt);
        if (state == PrintJobState.Queued) Wait(job, code, result.Error!.Detail);
        else End(job, state, code, result.Error?.Detail);
    }, ct);

    private void Wait(PrintJobRow job, string? code, string detail)
    {
        if (job.State == PrintJobState.Queued) job.Attempts++; // it did not even get as far as being claimed
        var waits = options.RetryWaits;
        (job.State, job.ClaimedBy, job.LastError, job.LastDetail) = (PrintJobState.Queued, null, code, Cut(detail, 500));
        job.NextAttemptAt = clock.GetUtcNow() + waits[Math.Clamp(job.Attempts - 1, 0, waits.Count - 1)];
    }

    private void End(PrintJobRow job, PrintJobState state, string? code, string? detail)
    {
        (job.State, job.ClaimedBy, job.LastError, job.LastDetail) = (state, null, code, Cut(detail, 500));
        job.FinishedAt = clock.GetUtcNow();
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
