namespace Monolith.Http;

/// <summary>Where a list's file goes.</summary>
public interface IFileTarget
{
    /// <summary>The list has answered: nothing of what was asked is refused any more.</summary>
    Task Begin(string file, FileForm form);

    Task Take(ReadOnlyMemory<byte> bytes);

    /// <summary>The file is whole. Without this it isn't.</summary>
    Task End(ListManifest manifest);
}
