using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>
/// A quantity at 6 decimals, exact, in the item's own unit. |quantity| is at most 1e9; what would pass that throws
/// <see cref="OverflowException"/>.
/// </summary>
[JsonConverter(typeof(ExactJsonConverter<Quantity>))]
public readonly record struct Quantity : IComparable<Quantity>, IParsable<Quantity>, IExact<Quantity>
{
    public const int Decimals = 6;
    public const long Scale = 1_000_000;
    private const long Limit = 1_000_000_000 * Scale;

    public static readonly Quantity Max = new(Limit);
    public static readonly Quantity Min = new(-Limit);

    private Quantity(long scaled) => Scaled = scaled;

    /// <summary>The value times <see cref="Scale"/>: what the database holds.</summary>
    public long Scaled { get; }

    public static Quantity Zero => default;
    public bool IsZero => Scaled == 0;
    public bool IsNegative => Scaled < 0;
    public bool IsPositive => Scaled > 0;

    /// <exception cref="OverflowException">Beyond <see cref="Min"/> or <see cref="Max"/>.</exception>
    public static Quantity FromScaled(long scaled) => new(FixedPoint.Within(scaled, Limit, nameof(Quantity)));

    /// <exception cref="ArgumentException">More than 6 decimals.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="Min"/> or <see cref="Max"/>.</exception>
    public static Quantity Of(decimal value) => new(FixedPoint.FromDecimal(value, Decimals, Limit, nameof(Quantity)));

    public static Quantity Sum(IEnumerable<Quantity> quantities) => quantities.Aggregate(Zero, (sum, next) => sum + next);

    public static Quantity operator +(Quantity left, Quantity right) => FromScaled(left.Scaled + right.Scaled);
    public static Quantity operator -(Quantity left, Quantity right) => FromScaled(left.Scaled - right.Scaled);
    public static Quantity operator -(Quantity value) => new(-value.Scaled);
    public static bool operator <(Quantity left, Quantity right) => left.Scaled < right.Scaled;
    public static bool operator >(Quantity left, Quantity right) => left.Scaled > right.Scaled;
    public static bool operator <=(Quantity left, Quantity right) => left.Scaled <= right.Scaled;
    public static bool operator >=(Quantity left, Quantity right) => left.Scaled >= right.Scaled;

    public int CompareTo(Quantity other) => Scaled.CompareTo(other.Scaled);
    public Quantity Abs() => new(Math.Abs(Scaled));

    /// <summary>Half away from zero.</summary>
    public Quantity RoundTo(int digits) => new(FixedPoint.Round(Scaled, Decimals, digits));
    public bool FitsDigits(int digits) => Scaled % FixedPoint.Step(Decimals, digits) == 0;

    public decimal ToDecimal() => (decimal)Scaled / Scale;

    /// <summary>Invariant, without trailing zeros: "3", "1.5".</summary>
    public override string ToString() => FixedPointText.Format(Scaled, Decimals, atLeast: 0);

    /// <summary>Exactly so many digits after the point, rounded half away from zero.</summary>
    public string ToString(int digits) => FixedPointText.Format(RoundTo(digits).Scaled, Decimals, atLeast: digits);

    /// <summary>Strict and the same in every culture: "-12.5", no exponent, no separators, at most 6 decimals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        var ok = FixedPointText.TryParse(text, Decimals, Limit, out var scaled);
        quantity = new(scaled);
        return ok;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Quantity quantity) =>
        TryParse(text, out quantity);

    public static Quantity Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException($"'{text}' is not {Expected}.");

    string IExact<Quantity>.ToText() => ToString();
    static string IExact<Quantity>.Expected => Expected;
    private const string Expected = "a quantity with at most 6 decimals, up to 1000000000";
}
