namespace Monolith.SharedKernel.Data;

/// <summary>Changed by one at a time: a second writer with an old version is refused. HTTP shows it as ETag.</summary>
public interface IVersioned
{
    long Version { get; set; }
}

/// <summary>Rows of this entity are never changed or removed; a trigger in the database refuses it too.</summary>
public interface IAppendOnly;
