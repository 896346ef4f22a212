using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>
/// The cost of one unit at 6 decimals. Enters as a price somebody named; where it is worked out of a value and a
/// quantity it is for reading only, and the pair stays the source. |cost| is at most 1e9.
/// </summary>
[JsonConverter(typeof(ExactJsonConverter<UnitCost>))]
public readonly record struct UnitCost : IComparable<UnitCost>, IParsable<UnitCost>, IExact<UnitCost>
{
    public const int Decimals = 6;
    public const long Scale = 1_000_000;
    private const long Limit = 1_000_000_000 * Scale;

    public static readonly UnitCost Max = new(Limit);
    public static readonly UnitCost Min = new(-Limit);

    private UnitCost(long scaled) => Scaled = scaled;

    /// <summary>The value times <see cref="Scale"/>: what the database holds.</summary>
    public long Scaled { get; }

    public static UnitCost Zero => default;
    public bool IsZero => Scaled == 0;
    public bool IsNegative => Scaled < 0;
    public bool IsPositive => Scaled > 0;

    /// <exception cref="OverflowException">Beyond <see cref="Min"/> or <see cref="Max"/>.</exception>
    public static UnitCost FromScaled(long scaled) => new(FixedPoint.Within(scaled, Limit, nameof(UnitCost)));

    /// <exception cref="ArgumentException">More than 6 decimals.</exception>
    /// <exception cref="OverflowException">Beyond <see cref="Min"/> or <see cref="Max"/>.</exception>
    public static UnitCost Of(decimal value) => new(FixedPoint.FromDecimal(value, Decimals, Limit, nameof(UnitCost)));

    /// <summary>Value / quantity, half away from zero at 6 decimals. For display.</summary>
    /// <exception cref="DivideByZeroException">The quantity is zero.</exception>
    /// <exception cref="OverflowException">The quotient is beyond <see cref="Max"/>.</exception>
    public static UnitCost Of(Money value, Quantity quantity) =>
        TryOf(value, quantity, out var cost) ? cost
        : quantity.IsZero ? throw new DivideByZeroException("No unit cost: the quantity is zero.")
        : throw new OverflowException("The unit cost is outside the range of UnitCost.");

    /// <summary>False where there is none to show: no quantity, or a speck of one under a large value.</summary>
    public static bool TryOf(Money value, Quantity quantity, out UnitCost cost)
    {
        cost = default;
        if (quantity.IsZero) return false;
        // 4 decimals over 6 decimals, wanted at 6: the value needs 8 more.
        var scaled = FixedPoint.DivideHalfAway((Int128)value.Scaled * FixedPoint.Pow10(8), quantity.Scaled);
        if (Int128.Abs(scaled) > Limit) return false;
        cost = new((long)scaled);
        return true;
    }

    public static UnitCost operator +(UnitCost left, UnitCost right) => FromScaled(left.Scaled + right.Scaled);
    public static UnitCost operator -(UnitCost left, UnitCost right) => FromScaled(left.Scaled - right.Scaled);
    public static UnitCost operator -(UnitCost value) => new(-value.Scaled);
    public static bool operator <(UnitCost left, UnitCost right) => left.Scaled < right.Scaled;
    public static bool operator >(UnitCost left, UnitCost right) => left.Scaled > right.Scaled;
    public static bool operator <=(UnitCost left, UnitCost right) => left.Scaled <= right.Scaled;
    public static bool operator >=(UnitCost left, UnitCost right) => left.Scaled >= right.Scaled;

    public int CompareTo(UnitCost other) => Scaled.CompareTo(other.Scaled);
    public UnitCost Abs() => new(Math.Abs(Scaled));

    /// <summary>Half away from zero.</summary>
    public UnitCost RoundTo(int digits) => new(FixedPoint.Round(Scaled, Decimals, digits));
    public bool FitsDigits(int digits) => Scaled % FixedPoint.Step(Decimals, digits) == 0;

    public decimal ToDecimal() => (decimal)Scaled / Scale;

    /// <summary>Invariant, with at least 2 decimals: "12.50", "0.333333".</summary>
    public override string ToString() => FixedPointText.Format(Scaled, Decimals, atLeast: 2);

    /// <summary>Exactly so many digits after the point, rounded half away from zero.</summary>
    public string ToString(int digits) => FixedPointText.Format(RoundTo(digits).Scaled, Decimals, atLeast: digits);

    /// <summary>As a currency with so many digits writes it: at least those, and all that it has beyond.</summary>
    public string ToText(int digits) => FixedPointText.Format(Scaled, Decimals, atLeast: digits);

    /// <summary>Strict and the same in every culture: "-12.5", no exponent, no separators, at most 6 decimals.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnitCost unitCost)
    {
        var ok = FixedPointText.TryParse(text, Decimals, Limit, out var scaled);
        unitCost = new(scaled);
        return ok;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out UnitCost unitCost) =>
        TryParse(text, out unitCost);

    public static UnitCost Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var unitCost) ? unitCost : throw new FormatException($"'{text}' is not {Expected}.");

    string IExact<UnitCost>.ToText() => ToString();
    static string IExact<UnitCost>.Expected => Expected;
    private const string Expected = "a unit cost with at most 6 decimals, up to 1000000000";
}
