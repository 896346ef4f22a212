using Monolith.Host.Doctor;
using Monolith.Host.Security;
using Monolith.SharedKernel.Jobs;

namespace Monolith.Host.Jobs;

/// <summary>Proves every night that tickets, stock, books and figures agree.</summary>
internal sealed class ReconcileJob(Examination examination, SettledEvents events, INotices notices) : IJob
{
    public const string Name = "administration.reconcile";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<string> Run(JobContext context, CancellationToken ct)
    {
        await events.Wait(Patience, ct);
        var report = await examination.Run(ct);
        // The health of jobs would keep a failure of this one alive for ever; disk and database have lights of their own.
        var wrong = report.Checks.Where(c => !c.Clean).ToList();
        if (wrong.Count == 0) return $"{report.Checks.Count} checks, all clean.";

        var findings = wrong.Sum(c => c.Findings.Count);
        var first = $"{wrong[0].Check}: {wrong[0].Findings[0]}";
        await notices.Add("administration.notice-findings", [$"{findings}", first], "/admin/health", HostPermissions.Doctor, ct);
        throw new JobFailedException($"{findings} findings in {wrong.Count} of {report.Checks.Count} checks. {first}");
    }
}
