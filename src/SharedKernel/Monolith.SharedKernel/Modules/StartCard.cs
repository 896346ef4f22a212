namespace Monolith.SharedKernel.Modules;

/// <summary>A card of the start page: a way into what a module is used for most.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="Order">Its place in the group, from the left; cards of all modules are mixed by it.</param>
/// <param name="TextKey">Its title; the sentence below it is the text <c>{TextKey}-text</c>.</param>
/// <param name="Permission">Who sees it.</param>
public sealed record StartCard(StartGroup Group, int Order, string TextKey, string Href, string Icon, string Permission)
{
    /// <summary>The one that most people come for.</summary>
    public bool First { get; init; }
}

public enum StartGroup
{
    Today,
    Stock,
    Books,
}
