namespace Monolith.Host.Composition;

/// <summary>One process per data folder: a second one would wait for the first one's database lock, or worse.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Null: another process has it. Throws when the folder can't be written.</summary>
    public static DataFolderLock? Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new(new FileStream(Path.Combine(folder, "monolith.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (IsSharing(failure.HResult))
        {
            return null;
        }
    }

    public static string Busy(string folder) =>
        $"Another Monolith process has the data folder {folder} open. Stop it first, or name another folder with --data.";

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK of Linux and macOS, and Windows' sharing and lock violations; a full or read-only disk is another matter.
    private static bool IsSharing(int code) => code is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
