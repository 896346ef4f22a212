namespace Monolith.Http;

/// <summary>Writes down who took a list away as a file, for lists where that is on the record.</summary>
public interface IListFileRecord
{
    /// <summary>The list's name.</summary>
    string List { get; }

    Task Taken(ListManifest manifest, CancellationToken ct);
}
