using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monolith.SharedKernel.Health;

namespace Monolith.Host.Doctor;

internal sealed record DoctorReport(bool Clean, IReadOnlyList<DoctorFinding> Checks, IReadOnlyList<DoctorHealth> Health);

internal sealed record DoctorFinding(string Check, bool Clean, IReadOnlyList<string> Findings);

internal sealed record DoctorHealth(string Check, string Status, string? Description);

/// <summary>Runs every check there is. It reports and never mends.</summary>
internal sealed class Examination(IEnumerable<IDoctorCheck> checks, HealthCheckService health)
{
    public async Task<DoctorReport> Run(CancellationToken ct)
    {
        var findings = new List<DoctorFinding>();
        foreach (var check in checks.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var found = await check.Run(ct);
            findings.Add(new(check.Name, found.Count == 0, found));
        }

        var state = await health.CheckHealthAsync(ct);
        var states = state.Entries.Select(e => new DoctorHealth(e.Key, e.Value.Status.ToString().ToLowerInvariant(), e.Value.Description)).ToList();
        return new(findings.All(f => f.Clean) && state.Status == HealthStatus.Healthy, findings, states);
    }
}
