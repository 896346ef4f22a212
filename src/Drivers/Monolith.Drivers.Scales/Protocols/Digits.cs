using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales;

/// <summary>Weights as text. A number is only what has exactly the form its protocol writes: a frame that lost a byte must not become
/// another weight.</summary>
internal static class Digits
{
    /// <summary>Digits with one point at a given place, such as 01.250; null when anything else is in it.</summary>
    public static string? WithPoint(ReadOnlySpan<byte> field, int decimals)
    {
        var point = field.Length - decimals - 1;
        if (point < 1 || field[point] != '.') return null;
        for (var i = 0; i < field.Length; i++)
            if (i != point && !IsDigit(field[i])) return null;
        return Plain(Encoding.ASCII.GetString(field));
    }

    /// <summary>Digits without a point, filled with blanks at the left, that have a number of decimals; null when anything else is in it.
    /// A negative number of decimals means as many zeros at the end.</summary>
    public static string? Whole(ReadOnlySpan<byte> field, int decimals)
    {
        var first = 0;
        while (first < field.Length - 1 && field[first] == ' ') first++;
        for (var i = first; i < field.Length; i++)
            if (!IsDigit(field[i])) return null;
        var digits = Encoding.ASCII.GetString(field[first..]);
        if (decimals < 0) return Plain(digits + new string('0', -decimals));
        if (decimals == 0) return Plain(digits);
        digits = digits.PadLeft(decimals + 1, '0');
        return Plain($"{digits[..^decimals]}.{digits[^decimals..]}");
    }

    /// <summary>Blanks, digits, one point with digits on both sides; null when anything else is in it.</summary>
    public static string? RightAligned(ReadOnlySpan<byte> field)
    {
        var first = 0;
        while (first < field.Length && field[first] == ' ') first++;
        var number = field[first..];
        var point = number.IndexOf((byte)'.');
        if (point < 0) return number.Length == 0 ? null : Whole(number, 0);
        return point == number.Length - 1 ? null : WithPoint(number, number.Length - point - 1);
    }

    /// <summary>The unit of two or fewer letters, in any case; null when it is none.</summary>
    public static WeightUnit? Unit(ReadOnlySpan<byte> letters) => Encoding.ASCII.GetString(letters).Trim().ToUpperInvariant() switch
    {
        "KG" => WeightUnit.Kilogram,
        "G" => WeightUnit.Gram,
        "LB" => WeightUnit.Pound,
        "OZ" => WeightUnit.Ounce,
        "T" => WeightUnit.Tonne,
        _ => null,
    };

    public static string Hex(ReadOnlySpan<byte> frame) => Convert.ToHexString(frame);

    public static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    /// <summary>Without zeros in front, and one before the point.</summary>
    private static string Plain(string digits)
    {
        var first = 0;
        while (first < digits.Length - 1 && digits[first] == '0' && digits[first + 1] != '.') first++;
        return digits[first..];
    }
}
