namespace Monolith.SharedKernel.Text;

/// <summary>Codes that data carries and people read: the ones that the product knows are said in the reader's language, a shop's own stay as they are.
/// Which families of words there are is the modules' affair: whoever owns one says so beside its contracts.</summary>
public static class KnownWords
{
    private const string Machine = "system";

    /// <summary>The name of who did something; what the machine did by itself says so.</summary>
    public static string Person(this ITexts texts, string? name) => name == Machine ? texts["ui.the-system"] : name ?? "";

    /// <returns>The text <c>{family}.{code}</c>, else the code itself.</returns>
    public static string Known(this ITexts texts, string family, string? code) => texts.Known(texts.Language, family, code);

    /// <inheritdoc cref="Known(ITexts, string, string?)"/>
    public static string Known(this ITexts texts, string language, string family, string? code)
    {
        if (string.IsNullOrEmpty(code)) return "";
        var key = $"{family}.{code}";
        var text = texts.In(language, key);
        return text == key ? code : text;
    }
}
