using Monolith.Backup;

namespace Monolith.Administration.Backups;

/// <param name="Folder">Where backups go.</param>
/// <param name="Key">The fingerprint of the key; null: there is none, and no backup is made.</param>
/// <param name="IsSameDisk">The folder lies on the disk of the data: one dead disk would take both.</param>
/// <param name="Version">For If-Match; 0: as the program came.</param>
internal sealed record BackupPlanInfo(string Folder, int KeepDays, string? Key, DateTimeOffset? KeyMadeAt, bool IsSameDisk, long Version)
    : IHasVersion;

internal sealed class BackupPlans(AdministrationDbContext db, AdministrationOptions options)
{
    private BackupKeyFile Keys => BackupKeyFile.Of(options.DataFolder);

    public async Task<BackupPlanInfo> Read(CancellationToken ct)
    {
        var row = await db.BackupPlans.SingleOrDefaultAsync(ct);
        var folder = row?.Folder ?? options.BackupFolder;
        var keepDays = row?.KeepDays ?? BackupPlan.UsualDays;
        return new(folder, keepDays, Keys.Current?.Fingerprint, Keys.MadeAt, IsSameDisk(folder), row?.Version ?? 0);
    }

    // The longest mount point that holds a path is the one that it lies on.
    private bool IsSameDisk(string folder) => DiskOf(folder) == DiskOf(options.DataFolder);

    private static string? DiskOf(string path)
    {
        var full = Path.GetFullPath(path) + Path.DirectorySeparatorChar;
        return DriveInfo.GetDrives().Select(d => d.Name)
            .Where(d => full.StartsWith(d.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .MaxBy(d => d.Length);
    }
}
