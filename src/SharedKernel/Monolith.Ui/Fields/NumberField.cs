using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Monolith.Ui;

/// <summary>A whole number.</summary>
public sealed class NumberField : ParsedField<int>
{
    [Parameter] public int Min { get; set; }

    [Parameter] public int Max { get; set; } = int.MaxValue;

    protected override string InputMode => "numeric";

    protected override (string Key, object?[] Args)? Read(string text, out int figure)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out figure)) return ("ui.not-a-whole-number", []);
        return figure < Min || figure > Max ? ("ui.between", [Min, Max]) : null;
    }

    protected override string Write(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
