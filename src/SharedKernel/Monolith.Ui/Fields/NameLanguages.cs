using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>In which languages names are asked for and shown.</summary>
public static class NameLanguages
{
    /// <summary>The language of a name's default, as the product's own texts have it.</summary>
    private const string Default = "en";

    /// <summary>The languages beside the default's: those that the product speaks, and any other that these names have.</summary>
    public static IReadOnlyList<string> Beside(this ITexts texts, IEnumerable<LocalName> names) =>
        [.. texts.Languages.Where(l => l != Default).Union(names.SelectMany(n => n.Others).Select(o => o.Key)).Order(StringComparer.Ordinal)];

    /// <summary>"Name in Chinese"; of a language that the product has no words for, its two letters behind the label.</summary>
    public static string NameIn(this ITexts texts, string language, string label)
    {
        var key = "ui.name-in-" + language;
        return texts[key] == key ? $"{label} ({language})" : texts[key, label];
    }
}
