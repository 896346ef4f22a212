namespace Monolith.Ui;

/// <summary>Something found by typing.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Text">The name as people know it.</param>
/// <param name="Detail">What tells it from its neighbours: a code, a town.</param>
/// <param name="Data">What the page wants to know about it later.</param>
public sealed record LookupOption(string Value, string Text, string? Detail = null, object? Data = null);
