namespace Monolith.Ui;

/// <summary>What the shell's search finds in a module. Runs as the signed-in person: return only what they may see.</summary>
public interface ISearchSource
{
    /// <param name="text">At least two characters, trimmed.</param>
    /// <param name="take">At most so many, best first.</param>
    Task<IReadOnlyList<SearchHit>> Search(string text, int take, CancellationToken ct);
}

/// <param name="KindKey">Text key of what it is, for example <c>inventory.item</c>.</param>
/// <param name="Text">The name as people know it.</param>
/// <param name="Detail">A code or a date that tells it from its neighbours.</param>
/// <param name="Picture">Where a small picture of it is; null: it has none.</param>
public sealed record SearchHit(string KindKey, string Text, string Href, string? Detail = null, string? Picture = null);
