namespace Monolith.Administration.Shops;

/// <summary>The lines below a receipt in one column: each as a name keeps itself, with an empty line between.</summary>
internal static class FooterLines
{
    public const int Most = 8;

    private const string Between = "\n\n";

    public static string? Keep(IReadOnlyList<LocalName> lines) =>
        lines.Count == 0 ? null : string.Join(Between, lines.Select(l => l.Stored));

    public static IReadOnlyList<LocalName> Read(string? kept) =>
        string.IsNullOrEmpty(kept) ? [] : [.. kept.Split(Between).Select(LocalName.FromStored)];

    /// <summary>Lines as they are written in a box for each language: the same line in all of them belongs together. Null where a language
    /// has a line that the first hasn't.</summary>
    public static IReadOnlyList<LocalName>? FromBoxes(string? first, IEnumerable<(string Language, string? Text)> others)
    {
        var lines = Lines(first).Select(LocalName.FromText).ToList();
        foreach (var (language, text) in others)
        {
            var translated = Lines(text);
            if (translated.Count > lines.Count) return null;
            for (var i = 0; i < translated.Count; i++) lines[i] = lines[i].With(language, LocalName.FromText(translated[i]).Default);
        }

        return lines;
    }

    public static string BoxOf(IReadOnlyList<LocalName> lines, string? language) =>
        string.Join('\n', lines.Select(l => language is null ? l.Default : l.In(language)));

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
