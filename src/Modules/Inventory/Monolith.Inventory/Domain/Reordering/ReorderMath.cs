using System.Numerics;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Domain.Reordering;

/// <summary>What a rule says, as its sums need it; quantities in scaled units.</summary>
/// <param name="Lot">Whole multiples of it; 0: any.</param>
/// <param name="AtLeast">Never less is ordered; 0: any.</param>
/// <param name="Digits">Of the item's quantities.</param>
internal sealed record ReorderTerms(
    ReorderMethod Method, long Minimum, long Maximum, long Lot, int CoverDays, int ServicePermille, long AtLeast, int Digits);

/// <summary>What is there: counted are on hand and on order, less what is reserved.</summary>
internal readonly record struct StockPosition(long OnHand, long Reserved, long OnOrder)
{
    public Int128 Counted => (Int128)OnHand - Reserved + OnOrder;
}

/// <summary>What comes out: below or at the point that much is suggested; zero while there is enough.</summary>
internal readonly record struct ReorderNeed(long Safety, long Point, long FillTo, long Suggested);

/// <summary>When to order and how much, in whole numbers only. With d the mean demand a day and V its variance over the days looked at,
/// L the mean lead time in days and W its variance, z of the service level and C the days of cover:
/// days of cover orders at d*L and fills up to d*(L+C); service level orders at d*L + S with S = z * sqrt(L*V + d*d*W) and fills up to that
/// + d*C.
/// What is a fraction goes up to the next quantity the item can have: rather a little too much than too little.</summary>
internal static class ReorderMath
{
    public static ReorderNeed Of(ReorderTerms terms, StockPosition position, Demand demand, LeadTime lead)
    {
        var (safety, point, fillTo) = Points(terms, demand, lead);
        var counted = position.Counted;
        if (counted > point) return new(safety, point, fillTo, 0);

        var wanted = terms.Method == ReorderMethod.ReorderPoint ? (BigInteger)(point - counted) + 1 : (BigInteger)(fillTo - counted);
        if (wanted.Sign <= 0) return new(safety, point, fillTo, 0);
        wanted = BigInteger.Max(wanted, terms.AtLeast);
        return new(safety, point, fillTo, Fit(Steps(wanted, terms.Lot > 0 ? terms.Lot : Step(terms.Digits))));
    }

    private static (long Safety, long Point, long FillTo) Points(ReorderTerms terms, Demand demand, LeadTime lead)
    {
        if (terms.Method == ReorderMethod.MinMax) return (0, terms.Minimum, terms.Maximum);
        if (terms.Method == ReorderMethod.ReorderPoint) return (0, terms.Minimum, terms.Minimum);

        var daily = demand.Sum.Sign > 0 ? Fraction.Mean(demand.Sum, demand.Days) : Fraction.Zero;
        var days = lead.Count > 0 ? Fraction.Mean(lead.Sum, lead.Count) : Fraction.Zero;
        var step = Step(terms.Digits);
        var safety = terms.Method == ReorderMethod.ServiceLevel ? Safety(terms, demand, daily, days, lead) : 0;
        var point = BigInteger.Max(Steps((daily * days).Ceiling + safety, step), terms.Minimum);
        var fillTo = point + Steps((daily * terms.CoverDays).Ceiling, step);
        return (Fit(safety), Fit(point), Fit(fillTo));
    }

    private static BigInteger Safety(ReorderTerms terms, Demand demand, Fraction daily, Fraction days, LeadTime lead)
    {
        BigInteger z = ServiceLevels.Z(terms.ServicePermille) ?? 0;
        var ofDemand = days * Fraction.Variance(demand.Sum, demand.Squares, demand.Days);
        var ofLead = daily * daily * Fraction.Variance(lead.Sum, lead.Squares, lead.Count);
        var squared = (ofDemand + ofLead) * (z * z);
        return Steps((squared with { Lower = squared.Lower * ServiceLevels.Scale * ServiceLevels.Scale }).RootUp, Step(terms.Digits));
    }

    private static BigInteger Steps(BigInteger quantity, BigInteger step)
    {
        var rest = quantity % step;
        return rest.IsZero ? quantity : quantity + step - rest;
    }

    private static BigInteger Step(int digits) => BigInteger.Pow(10, Quantity.Decimals - digits);

    private static long Fit(BigInteger quantity) => quantity >= Quantity.Max.Scaled ? Quantity.Max.Scaled : (long)quantity;
}
