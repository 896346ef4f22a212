using System.Globalization;
using Microsoft.AspNetCore.Components;
using Monolith.SharedKernel;

namespace Monolith.Ui;

/// <summary>A quantity of an item, in its unit.</summary>
public sealed class QuantityField : ParsedField<Quantity>
{
    /// <summary>More decimals than the unit allows are refused.</summary>
    [Parameter] public int Digits { get; set; } = 6;

    protected override (string Key, object?[] Args)? Read(string text, out Quantity figure)
    {
        if (!Quantity.TryParse(text, out figure)) return Unreadable(text);
        return figure.FitsDigits(Digits) ? null : Finer;
    }

    private (string Key, object?[] Args) Finer => Digits == 0 ? ("ui.whole-pieces", []) : ("ui.too-many-decimals", [Digits]);

    // A number that is no quantity is too large or too fine, and is told so.
    private (string Key, object?[] Args) Unreadable(string text)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number);
        return !isNumber ? ("ui.not-a-quantity", []) : Math.Abs(number) > Most ? ("ui.quantity-range", [Most.ToString("N0", CultureInfo.InvariantCulture)]) : Finer;
    }

    private const long Most = 1_000_000_000;

    protected override string Write(Quantity figure) => figure.ToString();
}
