namespace Monolith.SharedKernel;

/// <summary>An answer whose version HTTP shows as ETag; send it back as If-Match.</summary>
public interface IHasVersion
{
    long Version { get; }
}
