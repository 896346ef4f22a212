namespace Monolith.Inventory.Valuation;

internal static class Shares
{
    private const long Hundredths = 10_000;

    /// <summary>A part of the whole in percent, at two decimals; null where there is no whole, or the part is less than nothing or far
    /// beyond it.</summary>
    public static Rate? Of(Money part, Money whole) =>
        whole.Scaled <= 0 || part.IsNegative || (Int128)part.Scaled > (Int128)whole.Scaled * 10
            ? null
            : Rate.FromScaled(Exact.MulDivHalfAway(part.Scaled, Hundredths, whole.Scaled) * (Rate.Scale / Hundredths));

    /// <summary>How often the one is in the other, at two decimals; null where the other is nothing.</summary>
    public static decimal? Times(Money one, Money other) =>
        other.Scaled <= 0 ? null : Math.Round((decimal)one.Scaled / other.Scaled, 2, MidpointRounding.AwayFromZero);
}
