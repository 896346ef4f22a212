namespace Monolith.Ui;

/// <summary>A document before or after this one.</summary>
/// <param name="Kind">What it is, in the reader's language.</param>
/// <param name="Text">Its number.</param>
public sealed record TrailLink(string Kind, string Text, string Href, DateTimeOffset? At = null);
