using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Backup;

/// <summary>Proves the end of the file, which no entry's own code covers: the manifest with what stands around it and the ZIP's directory.
/// The authentication code of all these bytes stands among them, in the label, where zeros count for it.</summary>
internal static class BackupSeal
{
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Room for both in the label, before they are known.</summary>
    public static readonly string NoPlace = new('0', 16);
    public static readonly string NoCode = new('0', 64);

    /// <param name="output">The finished file; it can be read and written.</param>
    /// <param name="from">Where its end begins: with the manifest.</param>
    public static void Put(Stream output, long from, BackupKey key)
    {
        var end = Read(output, from);
        Replace(end, Labelled("sealedFrom", NoPlace), Labelled("sealedFrom", Place(from)));
        Replace(end, Labelled("seal", NoCode), Labelled("seal", Code(end, key)));
        output.Position = from;
        output.Write(end);
    }

    public static bool Holds(string path, BackupLabel label, BackupKey key)
    {
        using var file = File.OpenRead(path);
        if (label.Seal.Length != NoCode.Length || label.SealedFrom.Length != NoPlace.Length
            || !long.TryParse(label.SealedFrom, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || from >= file.Length || file.Length - from > Longest) return false;
        var end = Read(file, from);
        return Replace(end, Labelled("seal", label.Seal), Labelled("seal", NoCode))
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(end, key)), Encoding.ASCII.GetBytes(label.Seal));
    }

    private static string Code(byte[] end, BackupKey key) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.ASCII.GetBytes("monolith backup end " + key.Text), end));

    private static string Place(long from) => from.ToString("D16", CultureInfo.InvariantCulture);

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
