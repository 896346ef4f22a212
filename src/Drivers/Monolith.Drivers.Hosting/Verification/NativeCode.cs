using System.Reflection.PortableExecutable;

namespace Monolith.Drivers.Hosting;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum FileKind
{
    Other,

    /// <summary>A Windows image, which is also the form of every .NET assembly.</summary>
    Image,

    /// <summary>A library of Linux or macOS.</summary>
    NativeLibrary,
}

/// <summary>Machine code in a driver's folder. The loader would load it and it stays in memory for good, so it never gets that far.</summary>
internal static class NativeCode
{
    public static FileKind Sniff(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        var count = file.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..count] switch
        {
            [(byte)'M', (byte)'Z', ..] => FileKind.Image,
            [0x7F, (byte)'E', (byte)'L', (byte)'F'] => FileKind.NativeLibrary,
            [0xFE, 0xED, 0xFA, 0xCE or 0xCF] or [0xCE or 0xCF, 0xFA, 0xED, 0xFE] or [0xCA, 0xFE, 0xBA, 0xBE] => FileKind.NativeLibrary,
            _ => FileKind.Other,
        };
    }

    public static Refusal? Refuse(PEReader image, string file)
    {
        if (!image.HasMetadata) return Refusal(file);
        // Beside its metadata such an image holds code that the metadata doesn't tell: mixed mode, or compiled in advance.
        return image.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.ILOnly) ? null
            : new(DriverRefusals.NotManaged, $"{file} holds native code beside its .NET code, which this Host does not load.");
    }

    public static Refusal Refusal(string file) => new(DriverRefusals.NotManaged, $"{file} is native code, which this Host does not load.");
}
