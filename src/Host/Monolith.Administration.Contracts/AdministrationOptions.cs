namespace Monolith.Administration.Contracts;

/// <summary>What administration must be told by the process it runs in.</summary>
/// <param name="DataFolder">Everything of the shop that lies in files; its disk is watched.</param>
/// <param name="Program">How this program is started as another process: the file, and what stands before its own arguments.</param>
public sealed record AdministrationOptions(string DataFolder, IReadOnlyList<string> Program)
{
    /// <summary>The scheduler's own file with SQLite; it may be lost.</summary>
    public string JobsFile => Path.Combine(DataFolder, "jobs.db");

    /// <summary>Where backups go until the administrator says another place.</summary>
    public string BackupFolder => Path.Combine(DataFolder, "backups");
}
