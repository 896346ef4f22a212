namespace Monolith.Data;

/// <summary>Changed by one at a time: a second writer with an old version is refused. HTTP shows it as ETag.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
