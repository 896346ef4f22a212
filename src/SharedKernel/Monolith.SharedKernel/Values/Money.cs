using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>
/// An amount at 4 decimals, exact, without its currency. |amount| is at most 1e14; what would pass that throws
/// <see cref="OverflowException"/>. Rounding to a currency's digits is always asked for, never implied.
/// </summary>
[JsonConverter(typeof(ExactJsonConverter<Money>))]
public readonly record struct Money : IComparable<Money>, IParsable<Money>, IExact<Money>
{
    public const int Decimals = 4;
    public const long Scale = 10_000;
    private const long Limit = 100_000_000_000_000 * Scale;

    public static readonly Money Max = new(Limit);
    public static readonly Money Min = new(-Limit);

    private Money(long scaled) => Scaled = scaled;

    /// <summary>The value times <see cref="Scale"/>: what the database holds.</summary>
    public long Scaled { get; }

    public static Money Zero => default;
    public bool IsZero => Scaled == 0;
    public bool IsNegative => Scaled < 0;
    public bool IsPositive => Scaled > 0;

    /// <exception cref="OverflowException">Beyond <see cref="Min"/> or <see cref="Max"/>.</exception>
    public static Money FromScaled(long scaled) => new(FixedPoint.Within(scaled, Limit, nameof(Money)));

    /// <exception cref="ArgumentException">More than 4 decimals.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="Min"/> or <see cref="Max"/>.</exception>
    public static Money Of(decimal value) => new(FixedPoint.FromDecimal(value, Decimals, Limit, nameof(Money)));

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, next) => sum + next);

    public static Money operator +(Money left, Money right) => FromScaled(left.Scaled + right.Scaled);
    public static Money operator -(Money left, Money right) => FromScaled(left.Scaled - right.Scaled);
    public static Money operator -(Money value) => new(-value.Scaled);
    public static bool operator <(Money left, Money right) => left.Scaled < right.Scaled;
    public static bool operator >(Money left, Money right) => left.Scaled > right.Scaled;
    public static bool operator <=(Money left, Money right) => left.Scaled <= right.Scaled;
    public static bool operator >=(Money left, Money right) => left.Scaled >= right.Scaled;

    public int CompareTo(Money other) => Scaled.CompareTo(other.Scaled);
    public Money Abs() => new(Math.Abs(Scaled));

    /// <summary>Half away from zero.</summary>
    public Money RoundTo(int digits) => new(FixedPoint.Round(Scaled, Decimals, digits));
    public bool FitsDigits(int digits) => Scaled % FixedPoint.Step(Decimals, digits) == 0;

    public decimal ToDecimal() => (decimal)Scaled / Scale;

    /// <summary>Invariant, with at least 2 decimals: "12.50", "0.0001".</summary>
    public override string ToString() => FixedPointText.Format(Scaled, Decimals, atLeast: 2);

    /// <summary>Exactly so many digits after the point, rounded half away from zero.</summary>
    public string ToString(int digits) => FixedPointText.Format(RoundTo(digits).Scaled, Decimals, atLeast: digits);

    /// <summary>As a currency with so many digits writes it: exactly those, and more only where it has more, as a unit price may.</summary>
    public string ToText(int digits) => FixedPointText.Format(Scaled, Decimals, atLeast: digits);

    /// <summary>Strict and the same in every culture: "-12.5", no exponent, no separators, at most 4 decimals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        var ok = FixedPointText.TryParse(text, Decimals, Limit, out var scaled);
        money = new(scaled);
        return ok;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Money money) =>
        TryParse(text, out money);

    public static Money Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var money) ? money : throw new FormatException($"'{text}' is not {Expected}.");

    string IExact<Money>.ToText() => ToString();
    static string IExact<Money>.Expected => Expected;
    private const string Expected = "an amount with at most 4 decimals, up to 100000000000000";
}
