namespace Monolith.Administration.Doctor;

/// <summary>Runs every check there is. It reports and never mends.</summary>
internal sealed class Examination(IEnumerable<IDoctorCheck> checks, Lights lights, ITexts texts, ILogger<Examination> log)
{
    public async Task<DoctorReport> Run(CancellationToken ct)
    {
        var findings = new List<DoctorFinding>();
        foreach (var check in checks.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var found = await Run(check, ct);
            findings.Add(new(check.Name, found.Count == 0, found.Select(f => new Finding(f.Key, f.Args, f.In(texts))).ToList()));
        }

        var (state, health) = await lights.Look(ct);
        return new(findings.All(f => f.Clean) && state == HealthState.Good, findings, health);
    }

    // A check that stumbles over a broken page has found something.
    private async Task<IReadOnlyList<Sentence>> Run(IDoctorCheck check, CancellationToken ct)
    {
        try
        {
            return await check.Run(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The check {Check} came to no end", check.Name);
            return [Sentence.Of("administration.found-check-failed", failure.GetBaseException().Message)];
        }
    }
}
