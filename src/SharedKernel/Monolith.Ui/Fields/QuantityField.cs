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
        if (!Quantity.TryParse(text, out figure)) return ("ui.not-a-quantity", []);
        return figure.FitsDigits(Digits) ? null : ("ui.too-many-decimals", [Digits]);
    }

    protected override string Write(Quantity figure) => figure.ToString();
}
