namespace Monolith.Sales.Taxes;

/// <summary>A tax category with its rates in the order they begin.</summary>
internal sealed class TaxCategory
{
    public const string Standard = "standard";
    public const string Reduced = "reduced";
    public const string Zero = "zero";
    public const string Exempt = "exempt";

    public static readonly Rate Highest = Rate.FromPercent(100);

    /// <summary>The categories every shop has, before anybody set them up: how goods are taxed is for the shop to say.</summary>
    public static readonly IReadOnlyList<TaxCategory> BuiltIn = TaxTemplate.International(inclusive: false, null, null);

    private readonly (DateOnly From, TaxQuote Quote)[] _rates;

    private readonly TaxQuote _undecided;

    public TaxCategory(string code, LocalName name, IEnumerable<TaxRateInfo> rates)
    {
        (Code, Name) = (code, name);
        _rates = [.. rates.OrderBy(r => r.From).Select(r => (r.From, new TaxQuote(code, r.Rate, r.Inclusive)))];
        _undecided = new(code, Rate.Zero, false, Decided: false);
    }

    public string Code { get; }

    public LocalName Name { get; }

    /// <summary>Somebody has said how it is taxed.</summary>
    public bool IsDecided => _rates.Length > 0;

    /// <summary>Without tax by their nature.</summary>
    public static bool IsAlwaysZero(string code) => code is Zero or Exempt;

    public static Error? RefusesRate(string code, Rate rate) => IsAlwaysZero(code) && !rate.IsZero ? TaxErrors.RateMustBeZero(code) : null;

    /// <summary>A day that is over was taxed already.</summary>
    public static Error? RefusesStart(DateOnly from, DateOnly today) => from < today ? TaxErrors.RateInThePast(from) : null;

    /// <summary>How it is taxed on a day; before the first rate began, by the first.</summary>
    public TaxQuote On(DateOnly day)
    {
        for (var i = _rates.Length - 1; i > 0; i--)
        {
            if (_rates[i].From <= day) return _rates[i].Quote;
        }

        return _rates.Length > 0 ? _rates[0].Quote : _undecided;
    }

    public TaxCategoryInfo ToInfo() => new(Code, Name, [.. _rates.Select(r => new TaxRateInfo(r.Quote.Rate, r.From, r.Quote.Inclusive))]);
}
