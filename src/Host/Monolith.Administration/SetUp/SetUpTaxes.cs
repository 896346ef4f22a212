using System.Globalization;

namespace Monolith.Administration.SetUp;

/// <summary>The taxes that whoever sets a shop up is asked for, as they were typed. China's are known.</summary>
internal sealed record SetUpTaxes(Rate? Standard, Rate? Reduced, bool Included)
{
    /// Errors: setup.tax-rate-missing, setup.tax-rate
    public static Result<SetUpTaxes> Of(SetUpForm form)
    {
        if (form.ChartTemplate == "china") return new SetUpTaxes(null, null, true);
        if (string.IsNullOrWhiteSpace(form.StandardRate))
            return Error.Invalid("setup.tax-rate-missing", "Say what goods are taxed at; 0 where there is no tax.").At("standardRate");
        if (!TryRead(form.StandardRate, out var standard)) return Unreadable.At("standardRate");
        Rate? reduced = null;
        if (!string.IsNullOrWhiteSpace(form.ReducedRate))
        {
            if (!TryRead(form.ReducedRate, out var rate)) return Unreadable.At("reducedRate");
            reduced = rate;
        }

        return new SetUpTaxes(standard, reduced, form.PricesHoldTax is "true" or "on");
    }

    private static readonly Error Unreadable = Error.Invalid("setup.tax-rate", "A rate is a percentage from 0 to 100 such as 20 or 7.7.");

    // As people write it: with a percent sign, and a comma where that is their custom.
    private static bool TryRead(string text, out Rate rate)
    {
        rate = default;
        var plain = text.Trim(' ', '%', '\uFF05').Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) return false;
        if (percent is < 0 or > 100 || decimal.Round(percent, 4) != percent) return false;
        rate = Rate.FromPercent(percent);
        return true;
    }
}
