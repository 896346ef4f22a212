namespace Monolith.Administration.Doctor;

/// <summary>Runs every check there is. It reports and never mends.</summary>
internal sealed class Examination(
    IEnumerable<IDoctorCheck> checks, AdministrationDbContext db, Lights lights, ITexts texts, ILogger<Examination> log)
{
    public async Task<DoctorReport> Run(CancellationToken ct)
    {
        var findings = new List<DoctorFinding>();
        var settled = await Settled(ct);
        foreach (var check in checks.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var found = await Run(check, ct);
            var shown = found.Select(f => Shown(check, f, settled)).ToList();
            // Behind as many as a check gives there may be others.
            findings.Add(new(check.Name, shown.TrueForAll(f => f.Settled is not null) && shown.Count < IDoctorCheck.Most, shown));
        }

        var (state, health) = await lights.Look(ct);
        return new(findings.All(f => f.Clean) && state == HealthState.Good, findings, health);
    }

    private Finding Shown(IDoctorCheck check, Sentence found, Dictionary<string, FindingSettled> settled)
    {
        // That a check came to no end is never in order.
        if (!check.IsJudgement || found.Key == "administration.found-check-failed") return new(found.Key, found.Args, found.In(texts));
        var key = SettledFinding.KeyOf(check.Name, found);
        return new(found.Key, found.Args, found.In(texts), key, settled.GetValueOrDefault(key));
    }

    // Where the database is too damaged to be asked, nothing is settled: that is found by the checks.
    private async Task<Dictionary<string, FindingSettled>> Settled(CancellationToken ct)
    {
        try
        {
            return await db.SettledFindings.ToDictionaryAsync(f => f.Key, f => new FindingSettled(f.Reason, f.ByName, f.At), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "What was settled can't be read");
            return [];
        }
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
