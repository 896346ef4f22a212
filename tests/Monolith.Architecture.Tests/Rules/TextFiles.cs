using System.Text.Json;
using System.Text.RegularExpressions;
using Monolith.Architecture.Tests.Discovery;

namespace Monolith.Architecture.Tests.Rules;

/// <summary>Texts for people: the same keys and places to fill in every language, each written once, none used that nobody wrote.</summary>
internal static partial class TextFiles
{
    private static readonly string[] Languages = ["en", "zh"];

    /// <summary>Every <c>Texts</c> folder below.</summary>
    public static IEnumerable<string> FoldersUnder(string root) =>
        SourceFiles.Under(root, ".json").Select(file => Path.GetDirectoryName(file)!).Where(folder => Path.GetFileName(folder) == "Texts").Distinct();

    public static IReadOnlyDictionary<string, string> Read(string folder, string language)
    {
        var file = Path.Combine(folder, $"{language}.json");
        if (!File.Exists(file)) return new Dictionary<string, string>();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;
    }

    /// <summary>Where the languages of one folder differ.</summary>
    public static IEnumerable<string> Uneven(string folder)
    {
        var all = Languages.ToDictionary(language => language, language => Read(folder, language));
        var keys = all.Values.SelectMany(texts => texts.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var key in keys)
        {
            foreach (var (language, texts) in all)
                if (!texts.TryGetValue(key, out var text)) yield return $"{folder}: {language} lacks {key}";
                else if (string.IsNullOrWhiteSpace(text)) yield return $"{folder}: {language} says nothing for {key}";

            var places = all.Values.Where(texts => texts.ContainsKey(key)).Select(texts => PlacesIn(texts[key])).Distinct().ToList();
            if (places.Count > 1) yield return $"{folder}: {key} fills in {string.Join(" but ", places)}";
        }
    }

    /// <summary>Keys that two folders write, of which only one would be shown.</summary>
    public static IEnumerable<string> WrittenTwice(IEnumerable<string> folders) => folders
        .SelectMany(folder => Read(folder, "en").Keys.Select(key => (key, folder)))
        .GroupBy(text => text.key)
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key} stands in {string.Join(" and ", same.Select(text => text.folder))}");

    /// <summary>Keys used in a source file that no folder writes. Of <c>T[$"state.{x}"]</c> and <c>T["state." + x]</c> at least one key must start so.</summary>
    public static IEnumerable<string> Missing(string file, IReadOnlyCollection<string> written)
    {
        var source = File.ReadAllText(file);
        foreach (Match use in Use().Matches(source))
        {
            var key = use.Groups["key"].Value;
            var hole = use.Groups["interpolated"].Length > 0 ? key.IndexOf('{', StringComparison.Ordinal) : use.Groups["glued"].Success ? key.Length : -1;
            var known = hole < 0 ? written.Contains(key) : hole == 0 || written.Any(k => k.StartsWith(key[..hole], StringComparison.Ordinal));
            if (!known) yield return $"{file}: {key}";
        }
    }

    /// <summary>Codes of the errors that a source file can answer with.</summary>
    public static IEnumerable<string> ErrorCodesIn(string file) =>
        ErrorCode().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value);

    private static string PlacesIn(string text) =>
        string.Join(' ', Place().Matches(text).Select(match => match.Groups["place"].Value).Distinct()
            .Order(StringComparer.Ordinal).DefaultIfEmpty("nothing"));

    // Languages say numbers each in their way: {0:n job|jobs}, {0:n}.
    [GeneratedRegex(@"\{(?<place>[A-Za-z0-9]+)(:n[^{}]*)?\}")]
    private static partial Regex Place();

    // T["key"], Texts[$"state.{x}"], texts.In(language, "key"), Text("key")
    [GeneratedRegex(@"(?<![\w.])_?(?:T|L|[Tt]exts?)(?:\s*[\[(]\s*|\.In\(\s*[\w.]+\s*,\s*)(?<interpolated>\$?)""(?<key>[a-z][^""\s]*\.[^""\s]*)""(?<glued>\s*\+)?")]
    private static partial Regex Use();

    [GeneratedRegex(@"\bError\.(?:Invalid|NotFound|Conflict|Forbidden|Unauthenticated|TooLarge|Locked|Unavailable)\(\s*""(?<code>[^""]+)""")]
    private static partial Regex ErrorCode();
}
