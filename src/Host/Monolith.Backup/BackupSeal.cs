using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Backup;

/// <summary>Proves the ZIP's own directory, which no entry's code covers: an authentication code of all bytes from its beginning to the
/// file's end. It stands among them, in the label, where zeros count for it.</summary>
internal static class BackupSeal
{
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Room for both in the label, before they are known.</summary>
    public static readonly string NoPlace = new('0', 16);
    public static readonly string NoCode = new('0', 64);

    /// <param name="output">The finished file; it can be read and written.</param>
    /// <param name="directory">Where the directory begins.</param>
    public static void Put(Stream output, long directory, BackupKey key)
    {
        var end = Read(output, directory);
        Replace(end, Labelled("directory", NoPlace), Labelled("directory", Place(directory)));
        Replace(end, Labelled("seal", NoCode), Labelled("seal", Code(end, key)));
        output.Position = directory;
        output.Write(end);
    }

    public static bool Holds(string path, BackupLabel label, BackupKey key)
    {
        using var file = File.OpenRead(path);
        if (label.Seal.Length != NoCode.Length || label.Directory.Length != NoPlace.Length
            || !long.TryParse(label.Directory, NumberStyles.None, CultureInfo.InvariantCulture, out var directory)
            || directory >= file.Length || file.Length - directory > Longest) return false;
        var end = Read(file, directory);
        return Replace(end, Labelled("seal", label.Seal), Labelled("seal", NoCode))
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(end, key)), Encoding.ASCII.GetBytes(label.Seal));
    }

    private static string Code(byte[] end, BackupKey key) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.ASCII.GetBytes("monolith backup directory " + key.Text), end));

    private static string Place(long directory) => directory.ToString("D16", CultureInfo.InvariantCulture);

    // As the label's JSON has it.
    private static byte[] Labelled(string name, string value) => Encoding.ASCII.GetBytes($"\"{name}\": \"{value}\"");

    private static bool Replace(byte[] bytes, byte[] old, byte[] now)
    {
        var at = bytes.AsSpan().LastIndexOf(old);
        if (at >= 0) now.CopyTo(bytes, at);
        return at >= 0;
    }

    private static byte[] Read(Stream file, long from)
    {
        var bytes = new byte[file.Length - from];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }
}
