using System.Globalization;
using Monolith.SharedKernel;

namespace Monolith.Ui;

/// <summary>A percentage.</summary>
public sealed class RateField : ParsedField<Rate>
{
    private const decimal MostPercent = 1000;

    protected override string? Affix => Unit ?? "%";

    protected override (string Key, object?[] Args)? Read(string text, out Rate figure)
    {
        figure = default;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var percent)) return ("ui.not-a-percentage", []);
        if (percent is < 0 or > MostPercent) return ("ui.between", [0, MostPercent]);
        if (decimal.Round(percent, 4) != percent) return ("ui.too-many-decimals", [4]);
        figure = Rate.FromPercent(percent);
        return null;
    }

    protected override string Write(Rate figure) => (figure.Scaled / 10_000m).ToString("0.####", CultureInfo.InvariantCulture);
}
