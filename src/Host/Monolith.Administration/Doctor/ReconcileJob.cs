namespace Monolith.Administration.Doctor;

/// <summary>Proves every night that tickets, stock, books and figures agree.</summary>
internal sealed class ReconcileJob(Examination examination, SettledEvents events, INotices notices) : IJob
{
    public const string Name = "administration.reconcile";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<Sentence> Run(JobContext context, CancellationToken ct)
    {
        await events.Wait(Patience, ct);
        var report = await examination.Run(ct);
        // The health of jobs would keep a failure of this one alive for ever; disk and database have lights of their own.
        var wrong = report.Checks.Where(c => !c.Clean).ToList();
        if (wrong.Count == 0) return Sentence.Of("administration.outcome-clean", report.Checks.Count);

        var open = wrong.SelectMany(c => c.Findings.Where(f => f.Settled is null).DefaultIfEmpty(c.Findings[0])).ToList();
        var findings = open.Count;
        var first = new Sentence(open[0].Code, open[0].Args);
        await notices.Add("administration.notice-findings", Sentence.Of("", findings, first).Args, "/admin/health", AdministrationPermissions.Doctor, ct);
        throw new JobFailedException(Sentence.Of("administration.outcome-findings", findings, wrong.Count, report.Checks.Count, first));
    }
}
