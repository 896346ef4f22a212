using System.Globalization;

namespace Monolith.SharedKernel.Text;

/// <summary>How a text says a number: <c>{0:n}</c> with the separators of pages, <c>{0:n ticket|tickets}</c> with the word in its right
/// form behind it. Sentences keep numbers as text; those are numbers here too.</summary>
internal sealed class TextNumbers : IFormatProvider, ICustomFormatter
{
    public static readonly TextNumbers Instance = new();

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType!);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is not ['n', ..])
            return arg is IFormattable other ? other.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
        var text = Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "";
        var isNumber = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        var shown = isNumber ? number.ToString("#,0.######", CultureInfo.InvariantCulture) : text;
        if (format.Length < 2) return shown;
        var forms = format[1..].Trim().Split('|');
        return $"{shown} {(isNumber && number == 1 ? forms[0] : forms[^1])}";
    }
}
