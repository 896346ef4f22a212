namespace Monolith.SharedKernel.Text;

/// <summary>Codes that data carries and people read: the ones that the product knows are said in the reader's language, a shop's own stay as they are.</summary>
public static class KnownWords
{
    private const string Machine = "system";

    /// <summary>A unit of stock, such as <c>bottle</c>.</summary>
    public static string Unit(this ITexts texts, string? unit) => texts.Unit(texts.Language, unit);

    public static string Unit(this ITexts texts, string language, string? unit) => texts.Known(language, "unit", unit);

    /// <summary>A tax category, such as <c>reduced</c>.</summary>
    public static string TaxCategory(this ITexts texts, string? code) => texts.Known(texts.Language, "tax", code);

    /// <summary>The name of who did something; what the machine did by itself says so.</summary>
    public static string Person(this ITexts texts, string? name) => name == Machine ? texts["ui.the-system"] : name ?? "";

    /// <returns>The text <c>{family}.{code}</c>, else the code itself.</returns>
    public static string Known(this ITexts texts, string family, string? code) => texts.Known(texts.Language, family, code);

    private static string Known(this ITexts texts, string language, string family, string? code)
    {
        if (string.IsNullOrEmpty(code)) return "";
        var key = $"{family}.{code}";
        var text = texts.In(language, key);
        return text == key ? code : text;
    }
}
