namespace Monolith.Data;

/// <summary>Whose turn the writes of a scope wait for. Work that does much in small steps, such as an import, lets the tills go first.</summary>
public sealed class WriteTurn
{
    public WritePriority Priority { get; set; } = WritePriority.Interactive;
}
