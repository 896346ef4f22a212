namespace Monolith.Drivers.Hosting;

/// <summary>This process's own folder of verified copies. Folders of processes that ended are removed at the next start.</summary>
internal sealed class ShadowFolder : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _lock;

    public ShadowFolder(string? parent)
    {
        parent ??= Path.Combine(Path.GetTempPath(), "monolith-drivers");
        Directory.CreateDirectory(parent);
        foreach (var old in Directory.EnumerateDirectories(parent)) RemoveIfAbandoned(old);
        _folder = Path.Combine(parent, Guid.CreateVersion7().ToString("N"));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_folder);
        else Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _lock = new(LockOf(_folder), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string NewFolder(Candidate of)
    {
        var folder = Path.Combine(_folder, of.Id, of.Version.ToString(), Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Best effort: Windows keeps the files of a context that did not unload until the process ends.</summary>
    public static void Remove(string folder)
    {
        try { Directory.Delete(folder, recursive: true); }
        catch (IOException) { }
        catch (UnauthorizedAccessException) { }
    }

    public void Dispose()
    {
        _lock.Dispose();
        Remove(_folder);
    }

    private static void RemoveIfAbandoned(string folder)
    {
        try
        {
            if (!File.Exists(LockOf(folder))) return;
            using (new FileStream(LockOf(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
            Remove(folder);
        }
        catch (IOException) { } // its process still runs
        catch (UnauthorizedAccessException) { }
    }

    private static string LockOf(string folder) => Path.Combine(folder, ".in-use");
}
