using System.Text;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>One thing to choose, under the name people know.</summary>
public sealed record Choice<TValue>(TValue Value, string Text);

public static class Choice
{
    public static Choice<TValue> Of<TValue>(TValue value, string text) => new(value, text);
}

public static class Choices
{
    /// <summary>All values of an enum; the text of <c>FixedPrice</c> is <c>{prefix}fixed-price</c>.</summary>
    public static IReadOnlyList<Choice<TEnum>> OfEnum<TEnum>(ITexts texts, string prefix)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(v => new Choice<TEnum>(v, texts[prefix + Kebab(v.ToString())]))];

    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
