using System.Security.Cryptography;

namespace Monolith.Backup;

/// <summary>A folder for work in between, seen by its owner alone and gone afterwards.</summary>
public sealed class Scratch : IDisposable
{
    public const string Prefix = "backup-work-";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public Scratch(string within)
    {
        Path = System.IO.Path.Combine(within, Prefix + RandomNumberGenerator.GetHexString(16, lowercase: true));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    /// <summary>What a process that was killed left behind; a younger one may be at work.</summary>
    public static void Clear(string within, DateTimeOffset now)
    {
        foreach (var left in Directory.EnumerateDirectories(within, Prefix + "*"))
        {
            if (Directory.GetLastWriteTimeUtc(left) < now.UtcDateTime - Longest) Directory.Delete(left, recursive: true);
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
