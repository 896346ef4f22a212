using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Monolith.SharedKernel;

/// <summary>
/// A percentage such as a tax rate or a discount: 0 to 1000 %, in steps of 0.0001 %. Text and JSON are the percent
/// number without its sign: 13 % is "13", and 130_000 in the database.
/// </summary>
[JsonConverter(typeof(ExactJsonConverter<Rate>))]
public readonly record struct Rate : IComparable<Rate>, IParsable<Rate>, IExact<Rate>
{
    /// <summary>1, that is 100 %, in scaled units.</summary>
    public const long Scale = 1_000_000;
    private const int PercentDecimals = 4;
    private const long Limit = 10 * Scale;

    public static readonly Rate Max = new(Limit);

    private Rate(long scaled) => Scaled = scaled;

    /// <summary>The fraction times <see cref="Scale"/>: what the database holds.</summary>
    public long Scaled { get; }

    public static Rate Zero => default;
    public bool IsZero => Scaled == 0;

    /// <exception cref="OverflowException">Below 0 or above 1000 %.</exception>
    public static Rate FromScaled(long scaled) =>
        scaled >= 0 ? new(FixedPoint.Within(scaled, Limit, nameof(Rate))) : throw new OverflowException("A rate isn't negative.");

    /// <exception cref="ArgumentException">More than 4 decimals.</exception>
    /// <exception cref="OverflowException">Below 0 or above 1000 %.</exception>
    public static Rate FromPercent(decimal percent) =>
        FromScaled(FixedPoint.FromDecimal(percent, PercentDecimals, Limit, nameof(Rate)));

    public static bool operator <(Rate left, Rate right) => left.Scaled < right.Scaled;
    public static bool operator >(Rate left, Rate right) => left.Scaled > right.Scaled;
    public static bool operator <=(Rate left, Rate right) => left.Scaled <= right.Scaled;
    public static bool operator >=(Rate left, Rate right) => left.Scaled >= right.Scaled;
    public int CompareTo(Rate other) => Scaled.CompareTo(other.Scaled);

    public decimal ToPercent() => (decimal)Scaled / FixedPoint.Pow10(PercentDecimals);

    /// <summary>Invariant, without the sign and without trailing zeros: "13", "0.5".</summary>
    public string ToPercentString() => FixedPointText.Format(Scaled, PercentDecimals, atLeast: 0);

    /// <summary>For people and logs: "13%".</summary>
    public override string ToString() => ToPercentString() + "%";

    /// <summary>Reads the percent number: "13", "0.5".</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rate rate)
    {
        var ok = FixedPointText.TryParse(text, PercentDecimals, Limit, out var scaled) && scaled >= 0;
        rate = ok ? new(scaled) : default;
        return ok;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Rate rate) =>
        TryParse(text, out rate);

    public static Rate Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var rate) ? rate : throw new FormatException($"'{text}' is not {Expected}.");

    string IExact<Rate>.ToText() => ToPercentString();
    static string IExact<Rate>.Expected => Expected;
    private const string Expected = "a percentage with at most 4 decimals, from 0 to 1000";
}
