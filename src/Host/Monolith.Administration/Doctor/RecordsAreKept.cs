namespace Monolith.Administration.Doctor;

/// <summary>What is written once stays as it is: every table of this kind has its guard in the database, and none has lost a row.</summary>
internal sealed class RecordsAreKept(Guards guards) : IDoctorCheck
{
    public string Name => "records-are-kept";

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var findings = new Findings();
        foreach (var table in await guards.Unguarded(ct)) findings.Add(Sentence.Of("administration.found-unguarded", table));
        foreach (var rows in await guards.Missing(ct))
            findings.Add(rows.Count > 0
                ? Sentence.Of("administration.found-missing-rows", rows.Table, rows.Count, rows.First)
                : Sentence.Of("administration.found-extra-rows", rows.Table, -rows.Count));
        return findings.All;
    }
}
