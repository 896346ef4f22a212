using System.Diagnostics;

namespace Monolith.Host.Tests.Support;

/// <summary>A disk of a few megabytes, in memory; only root of a Linux machine may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(TempFolder folder) => Folder = folder;

    public TempFolder Folder { get; }

    public static SmallDisk Mounted(int megabytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root of a Linux machine may mount a small disk.");
        var folder = new TempFolder();
        var mounted = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "monolith-test", folder.Path);
        if (mounted) return new(folder);
        folder.Dispose();
        Skip.If(true, "This machine lets nobody mount a small disk.");
        throw new InvalidOperationException("Skipped.");
    }

    /// <summary>Takes all the room that is left.</summary>
    /// <returns>The file that holds it.</returns>
    public string Fill()
    {
        var path = Folder.File("filler");
        try
        {
            using var file = File.Create(path, bufferSize: 0);
            var bytes = new byte[4096];
            while (true) file.Write(bytes);
        }
        catch (IOException)
        {
            return path;
        }
    }

    public void Dispose()
    {
        Run("umount", "--lazy", Folder.Path);
        Folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
