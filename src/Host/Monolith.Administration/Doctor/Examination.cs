using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.Host.Health;
using Monolith.SharedKernel.Health;
using Monolith.SharedKernel.Text;

namespace Monolith.Administration.Doctor;

internal sealed record DoctorReport(bool Clean, IReadOnlyList<DoctorFinding> Checks, IReadOnlyList<DoctorHealth> Health);

internal sealed record DoctorFinding(string Check, bool Clean, IReadOnlyList<Finding> Findings);

/// <summary>For machines a stable code and what it is about, for people a text in their language.</summary>
internal sealed record Finding(string Code, IReadOnlyList<string> Args, string Text)
{
    internal Sentence Sentence => new(Code, Args);

    public static Finding Of(Sentence found, ITexts texts) => new(found.Key, found.Args, found.In(texts));
}

internal sealed record DoctorHealth(string Check, string Status, string? Description)
{
    public static DoctorHealth Of(string check, HealthReportEntry entry, ITexts texts) => new(check, entry.Status.Word(), entry.Sentence()?.In(texts) ?? entry.Description);
}

/// <summary>Runs every check there is. It reports and never mends.</summary>
internal sealed class Examination(IEnumerable<IDoctorCheck> checks, HealthCheckService health, ITexts texts)
{
    public async Task<DoctorReport> Run(CancellationToken ct)
    {
        var findings = new List<DoctorFinding>();
        foreach (var check in checks.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var found = await check.Run(ct);
            findings.Add(new(check.Name, found.Count == 0, found.Select(f => Finding.Of(f, texts)).ToList()));
        }

        var state = await health.CheckHealthAsync(ct);
        var states = state.Entries.Select(e => DoctorHealth.Of(e.Key, e.Value, texts)).ToList();
        return new(findings.All(f => f.Clean) && state.Status == HealthStatus.Healthy, findings, states);
    }
}
