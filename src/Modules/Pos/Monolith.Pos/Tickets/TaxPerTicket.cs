using Monolith.Sales.Contracts;

namespace Monolith.Pos.Tickets;

/// <summary>Taxes rounded once for each rate of a ticket. Lines with one rate, prices with or without it, and one direction (sold, or
/// taken back without their sale) are a group: its tax is that of its sum. What the lines' own roundings differ from it goes to the
/// lines with the largest taxable amounts, the earlier first where they are equal, one smallest unit each: so no line's tax is more than
/// a unit off its own, and what comes back of a line is what was paid for it. The till reckons the same
/// (<c>Till/vectors/perTicket.json</c>).</summary>
internal static class TaxPerTicket
{
    /// <param name="lines">As each would be taxed by itself; those that aren't part of it are null.</param>
    /// <returns>The same with the taxes of their groups.</returns>
    public static LineAmount?[] Of(IReadOnlyList<(LineAmount Figures, TaxQuote Tax)?> lines, int digits)
    {
        var result = new LineAmount?[lines.Count];
        var groups = lines.Select((line, place) => (line, place)).Where(x => x.line is not null)
            .GroupBy(x => (x.line!.Value.Tax.Rate, x.line.Value.Tax.Inclusive, x.line.Value.Figures.Amount.IsNegative));
        foreach (var group in groups)
        {
            var (rate, inclusive, _) = group.Key;
            var of = group.Select(x => (x.place, x.line!.Value.Figures)).ToList();
            var sum = Money.Sum(of.Select(x => x.Figures.Amount));
            var tax = inclusive ? Exact.TaxInside(sum, rate, digits) : Exact.Percent(sum, rate, digits);
            var rest = tax - Money.Sum(of.Select(x => x.Figures.Tax));
            var unit = Unit(digits, rest.IsNegative);
            // OrderBy is stable: equal amounts stay in the order of the lines.
            foreach (var (place, figures) in of.OrderByDescending(x => x.Figures.Amount.Abs()))
            {
                var own = rest.IsZero ? figures.Tax : figures.Tax + unit;
                if (!rest.IsZero) rest -= unit;
                result[place] = figures with { Tax = own, Net = inclusive ? figures.Amount - own : figures.Amount };
            }
        }

        return result;
    }

    private static Money Unit(int digits, bool negative)
    {
        var scaled = Money.Scale;
        for (var i = 0; i < digits; i++) scaled /= 10;
        return Money.FromScaled(negative ? -scaled : scaled);
    }
}
