using Monolith.Data.Engines;

namespace Monolith.Administration.Doctor;

/// <summary>The database by its own engine's test, and the scheduler's file beside it.</summary>
internal sealed class DatabaseIsSound(IEngine engine, AdministrationOptions options) : IDoctorCheck
{
    public const string Key = "database-is-sound";

    public string Name => Key;

    public async Task<IReadOnlyList<Sentence>> Run(CancellationToken ct)
    {
        var findings = new Findings();
        foreach (var damage in await engine.Examine(ct)) findings.Add(Sentence.Of("administration.found-damage", engine.Description,
            damage));
        if (!File.Exists(options.JobsFile)) return findings.All;
        foreach (var damage in await SqliteFile.Examine(options.JobsFile,
            ct)) findings.Add(Sentence.Of("administration.found-damage-jobs", options.JobsFile, damage));
        return findings.All;
    }
}
