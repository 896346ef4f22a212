namespace Monolith.Administration.Contracts;

/// <summary>What administration must be told by the process it runs in.</summary>
/// <param name="DataFolder">Everything of the shop that lies in files; its disk is watched.</param>
public sealed record AdministrationOptions(string DataFolder)
{
    /// <summary>The scheduler's own file with SQLite; it may be lost.</summary>
    public string JobsFile => Path.Combine(DataFolder, "jobs.db");
}
