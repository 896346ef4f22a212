namespace Monolith.Pos.Shifts;

/// <summary>Whoever counts a drawer mustn't know what should be in it: while a shift is open, its money is only for those who may see it.
/// Totals go with the tenders, since in a shop that takes cash alone they say the same.</summary>
internal static class BlindCount
{
    public static bool IsBlind(Actor reader) => !reader.Can(PosPermissions.SeeExpectedCash);

    public static ShiftReport For(this ShiftReport report, Actor reader) => report.State == ShiftState.Closed || !IsBlind(reader)
        ? report
        : report with
        {
            Gross = null, Discounts = null, Returned = null, Net = null, Tax = null, Total = null, ExpectedCash = null,
            CashRounding = null,
            Tenders = report.Tenders.Select(t => t with { Amount = null }).ToList(), Taxes = [],
        };
}
