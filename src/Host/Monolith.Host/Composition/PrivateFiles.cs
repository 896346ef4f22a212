using System.Runtime.InteropServices;

namespace Monolith.Host.Composition;

/// <summary>What the shop keeps in files belongs to the account it runs under, and to nobody else. On Windows the folder's own rights say
/// so.</summary>
internal static class PrivateFiles
{
    private const uint NotForOthers = 0b000_111_111;
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>For all that this process makes from now on.</summary>
    public static void ByDefault()
    {
        if (!OperatingSystem.IsWindows()) _ = umask(NotForOthers);
    }

    /// <summary>For what is there already: an older version's files, or a copy that was put back.</summary>
    public static void TakeBack(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        Narrow(folder);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            Narrow(entry);
    }

    private static void Narrow(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            var mode = File.GetUnixFileMode(path);
            if ((mode & ~Mine) != 0) File.SetUnixFileMode(path, mode & Mine);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            // Somebody else's file: what can't be read or written is said by who needs it.
        }
    }

    [DllImport("libc")]
    private static extern uint umask(uint mask);
}
