using Monolith.SharedKernel;

namespace Monolith.Import.Reading.Opening;

/// <summary>What comes over a wire is kept in a temporary file while it is read, several times and from its beginning.</summary>
internal static class Spool
{
    private const int Chunk = 1 << 16;

    public static async Task<Result<Stream>> Seekable(Stream content, CancellationToken ct)
    {
        if (content.CanSeek) return content;
        var copy = Empty();
        await using var source = content;
        var (buffer, isWhole) = (new byte[Chunk], false);
        try
        {
            while (await content.ReadAsync(buffer, ct) is var read and > 0)
            {
                if (copy.Length + read > ReadingLimits.FileBytes) return FileErrors.TooLarge();
                await copy.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            isWhole = true;
            return copy;
        }
        finally
        {
            if (!isWhole) await copy.DisposeAsync();
        }
    }

    /// <summary>A temporary file of the service's own, gone when it is closed.</summary>
    public static Stream Empty()
    {
        var path = Path.Combine(Path.GetTempPath(), $"monolith-import-{Guid.CreateVersion7():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            BufferSize = Chunk,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
