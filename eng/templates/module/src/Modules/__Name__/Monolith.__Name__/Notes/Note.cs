namespace Monolith.__Name__.Notes;

/// <summary>A first table, so that the module can be migrated and tried; put your own in its place.</summary>
internal sealed class Note
{
    public Guid Id { get; init; }

    public required string Text { get; set; }
}
