using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>A name in several languages: a default, and by language (two letters) others where they differ. Another language is another
/// entry and no change of any table. The default and each other name have 1 to <see cref="Longest"/> characters on one line.</summary>
/// <remarks>One text carries it, so that a table sorts by the default and finds parts of every language in one column: the default name
/// on the first line, then a line <c>zh:牛奶</c> for each language, in their order.</remarks>
[JsonConverter(typeof(LocalNameJsonConverter))]
public readonly struct LocalName : IEquatable<LocalName>
{
    public const int Longest = 200;

    /// <summary>The most that <see cref="Stored"/> can be.</summary>
    public const int LongestStored = 2000;

    private readonly string? _stored;

    private LocalName(string stored) => _stored = stored;

    /// <summary>As it stands in the database; empty where there is no name.</summary>
    public string Stored => _stored ?? "";

    public bool IsEmpty => Stored.Length == 0;

    /// <summary>The name where a language has none of its own.</summary>
    public string Default => Stored.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? Stored[..end] : Stored;

    /// <summary>The names that differ from the default, by language.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others => Stored.Split('\n').Skip(1).Select(line => KeyValuePair.Create(line[..2], line[3..]));

    /// <summary>The names of all languages in small letters, one a line: what a search looks through.</summary>
    public string Searched => string.Join('\n', Others.Select(o => o.Value).Prepend(Default)).ToLowerInvariant();

    public static LocalName Of(string name) => new(Clean(name));

    /// <summary>From a text of anywhere: what can't stand in a name becomes a blank, what is too long is cut off.
    /// Empty where nothing is left.</summary>
    public static LocalName FromText(string? text)
    {
        var clean = PlainText.Line(text).Trim();
        if (clean.Length > Longest) clean = clean[..(char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
        return new(clean);
    }

    public static LocalName FromStored(string? stored) => new(stored ?? "");

    /// <summary>Whether it can stand in a name: not empty, not too long, plain text on one line.</summary>
    public static bool Fits(string? name) => name is { Length: > 0 and <= Longest } && PlainText.IsLine(name);

    public static bool IsLanguage(string? code) => code is { Length: 2 } && char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1]);

    /// <summary>With another name in that language; null, empty or the default itself takes it away.</summary>
    public LocalName With(string language, string? name)
    {
        if (!IsLanguage(language)) throw new ArgumentException($"'{language}' is no language of two small letters.", nameof(language));
        var (first, text) = (Default, Clean(name ?? ""));
        var others = Others.Where(o => o.Key != language).ToList();
        if (text.Length > 0 && text != first) others.Add(KeyValuePair.Create(language, text));
        return new(string.Join('\n', others.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key}:{o.Value}").Prepend(first)));
    }

    /// <summary>The name to show to a reader of that language.</summary>
    public string In(string language)
    {
        var stored = Stored;
        for (var line = stored.IndexOf('\n', StringComparison.Ordinal); line >= 0; line = stored.IndexOf('\n', line + 1))
        {
            if (string.CompareOrdinal(stored, line + 1, language, 0, 2) != 0) continue;
            var end = stored.IndexOf('\n', line + 1);
            return end < 0 ? stored[(line + 4)..] : stored[(line + 4)..end];
        }

        return Default;
    }

    public bool Equals(LocalName other) => Stored == other.Stored;

    public override bool Equals(object? obj) => obj is LocalName other && Equals(other);

    public override int GetHashCode() => Stored.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Default;

    public static bool operator ==(LocalName left, LocalName right) => left.Equals(right);

    public static bool operator !=(LocalName left, LocalName right) => !left.Equals(right);

    public static implicit operator LocalName(string name) => Of(name);

    private static string Clean(string name)
    {
        var text = name.Trim();
        return text.Length == 0 || Fits(text)
            ? text
            : throw new FormatException($"A name has at most {Longest} characters on one line, all of them visible.");
    }
}
