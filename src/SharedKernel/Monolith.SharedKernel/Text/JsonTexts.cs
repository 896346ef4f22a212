using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Monolith.SharedKernel.Text;

/// <summary>Reads the embedded <c>Texts.{language}.json</c> of every given assembly once.</summary>
public sealed class JsonTexts : ITexts
{
    private const string Fallback = "en";
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage;

    public JsonTexts(IEnumerable<Assembly> assemblies)
    {
        var all = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var assembly in assemblies.Distinct())
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Texts.", StringComparison.Ordinal)))
            {
                var language = resource["Texts.".Length..^".json".Length];
                using var stream = assembly.GetManifestResourceStream(resource)!;
                var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
                if (!all.TryGetValue(language, out var known)) all[language] = known = new(StringComparer.Ordinal);
                foreach (var (key, text) in texts) known[key] = text;
            }
        }

        _byLanguage = all.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary(StringComparer.Ordinal));
        Languages = _byLanguage.Keys.Order(StringComparer.Ordinal).ToList();
    }

    public IReadOnlyList<string> Languages { get; }

    public string Language
    {
        get
        {
            var two = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return _byLanguage.ContainsKey(two) ? two : Fallback;
        }
    }

    public string this[string key] => Find(Language, key) ?? key;

    public string this[string key, params object?[] args] => In(Language, key, args);

    public string In(string language, string key, params object?[] args)
    {
        var text = Find(language, key) ?? key;
        return args.Length == 0 ? text : string.Format(TextNumbers.Instance, text, args);
    }

    public string Of(Error error)
    {
        var text = Find(Language, "error." + (error.TextCode ?? error.Code));
        if (text is null) return error.Message;
        foreach (var (name, value) in error.Args) text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }

    private string? Find(string language, string key) =>
        _byLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var text) ? text
        : language != Fallback && _byLanguage.TryGetValue(Fallback, out var fallback) && fallback.TryGetValue(key, out var other) ? other
        : null;
}
