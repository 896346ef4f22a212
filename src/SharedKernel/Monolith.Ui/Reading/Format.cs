using System.Collections.Concurrent;
using System.Globalization;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Ui;

/// <summary>Figures and dates for reading: the reader's separators, the currency's digits, the shop's time zone.
/// Dates are year-month-day in every language, so that nobody has to guess.</summary>
public sealed class Format(ITexts texts, ISites sites)
{
    public const string None = "–";

    /// <summary>As wide as a plus and on its height, and as the till shows it; files have the plain one.</summary>
    public const string Minus = "\u2212";

    private static readonly ConcurrentDictionary<string, NumberFormatInfo> Signs = new(StringComparer.Ordinal);
    private static readonly (decimal Size, string Sign)[] Western = [(1_000_000_000m, "B"), (1_000_000m, "M"), (1_000m, "k")];
    private static readonly (decimal Size, string Sign)[] Chinese = [(100_000_000m, "亿"), (10_000m, "万")];

    private NumberFormatInfo Signed => Signs.GetOrAdd(texts.Language, language =>
    {
        var signs = (NumberFormatInfo)CultureInfo.GetCultureInfo(language).NumberFormat.Clone();
        signs.NegativeSign = Minus;
        return NumberFormatInfo.ReadOnly(signs);
    });

    public string Money(Money amount) => Money(amount, sites.Here.Currency);

    /// <summary>The currency's digits, and more only where the amount really has more (a unit price of 0.0035).</summary>
    public string Money(Money amount, Currency currency) => Fixed(amount.ToDecimal(), currency.Digits, SharedKernel.Money.Decimals);

    public string MoneyWithSymbol(Money amount) => MoneyWithSymbol(amount, sites.Here.Currency);

    public string MoneyWithSymbol(Money amount, Currency currency)
    {
        var figure = Money(amount, currency);
        return figure.StartsWith(Minus, StringComparison.Ordinal) ? Minus + currency.Symbol + figure[1..] : currency.Symbol + figure;
    }

    public string Quantity(Quantity quantity) => Fixed(quantity.ToDecimal(), 0, 6);

    public string Cost(UnitCost cost) => Fixed(cost.ToDecimal(), sites.Here.Currency.Digits, 6);

    public string Percent(Rate rate) => Fixed(rate.Scaled / 10_000m, 0, 4) + "%";

    /// <param name="fraction">0.125 is 12.5%.</param>
    public string Percent(decimal fraction, int digits = 1) =>
        Math.Round(fraction * 100, digits, MidpointRounding.AwayFromZero).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), Signed) + "%";

    public string Count(long count) => count.ToString("N0", Signed);

    public string Number(decimal number) => Fixed(number, 0, 6);

    /// <summary>With the same decimals as its neighbours in the column: 0.20 under 0.32.</summary>
    public string? Number(decimal? number, int digits) => number is { } value ? Fixed(Math.Round(value, digits, MidpointRounding.AwayFromZero), digits, digits) : null;

    /// <summary>For the ticks of an axis: 12k, 3.4M; in Chinese 1.2万, 3.4亿.</summary>
    public string Short(decimal number)
    {
        var units = texts.Language == "zh" ? Chinese : Western;
        var unit = units.FirstOrDefault(u => Math.Abs(number) >= u.Size, (Size: 1m, Sign: ""));
        return (number / unit.Size).ToString("#,##0.##", Signed) + unit.Sign;
    }

    public string Instant(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Ago(DateTimeOffset at, DateTimeOffset now)
    {
        var since = now - at;
        if (since < TimeSpan.FromMinutes(1)) return texts["ui.just-now"];
        if (since < TimeSpan.FromHours(1)) return texts["ui.minutes-ago", (int)since.TotalMinutes];
        if (since < TimeSpan.FromDays(1)) return texts["ui.hours-ago", (int)since.TotalHours];
        return Instant(at);
    }

    public string Any(object? value) => value switch
    {
        null or "" => None,
        string text => text,
        Money money => Money(money),
        Quantity quantity => Quantity(quantity),
        UnitCost cost => Cost(cost),
        Rate rate => Percent(rate),
        DateTimeOffset at => Instant(at),
        DateOnly day => Date(day),
        bool yes => texts[yes ? "ui.yes" : "ui.no"],
        int or long or short or byte => Count(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        decimal number => Number(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? None,
    };

    private DateTimeOffset Local(DateTimeOffset at) => sites.Here.Local(at);

    private string Fixed(decimal value, int digits, int atMost) =>
        value.ToString("#,##0" + (atMost == 0 ? "" : "." + new string('0', digits) + new string('#', atMost - digits)), Signed);
}
