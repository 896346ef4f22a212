namespace Monolith.Sales.Taxes;

/// <summary>A tax category with its rates in the order they begin.</summary>
internal sealed class TaxCategory
{
    public const string Standard = "standard";
    public const string Reduced = "reduced";
    public const string Zero = "zero";
    public const string Exempt = "exempt";

    /// <summary>The categories every shop has, before anybody set them up: without tax, prices as they stand.</summary>
    public static readonly IReadOnlyList<TaxCategory> BuiltIn = TaxTemplate.International(inclusive: false);

    private readonly (DateOnly From, TaxQuote Quote)[] _rates;

    public TaxCategory(string code, LocalName name, bool inclusive, IEnumerable<TaxRateInfo> rates)
    {
        (Code, Name, Inclusive) = (code, name, inclusive);
        _rates = [.. rates.OrderBy(r => r.From).Select(r => (r.From, new TaxQuote(code, r.Rate, inclusive)))];
        if (_rates.Length == 0) throw new ArgumentException($"The tax category '{code}' has no rate.", nameof(rates));
    }

    public string Code { get; }

    public LocalName Name { get; }

    public bool Inclusive { get; }

    /// <summary>Without tax by their nature.</summary>
    public static bool IsAlwaysZero(string code) => code is Zero or Exempt;

    public static Error? RefusesRate(string code, Rate rate) => IsAlwaysZero(code) && !rate.IsZero ? TaxErrors.RateMustBeZero(code) : null;

    /// <summary>A day that is over was taxed already.</summary>
    public static Error? RefusesStart(DateOnly from, DateOnly today) => from < today ? TaxErrors.RateInThePast(from) : null;

    /// <summary>The rate of a day; before the first rate began, the first.</summary>
    public TaxQuote On(DateOnly day)
    {
        for (var i = _rates.Length - 1; i > 0; i--)
        {
            if (_rates[i].From <= day) return _rates[i].Quote;
        }

        return _rates[0].Quote;
    }

    public TaxCategoryInfo ToInfo() => new(Code, Name, Inclusive, [.. _rates.Select(r => new TaxRateInfo(r.Quote.Rate, r.From))]);
}
