namespace Monolith.Pos.Shifts;

/// <summary>Whoever counts a drawer mustn't know what should be in it: while a shift is open, its money is only for those who may see it.
/// Totals go with the tenders, since in a shop that takes cash alone they say the same.</summary>
internal static class BlindCount
{
    public static bool IsBlind(Actor reader) => !reader.Can(PosPermissions.SeeExpectedCash);

    /// <summary>The tickets of a list, which add up to what should be in the drawer: those of an open shift only for those who may know
    /// that. One that somebody has the receipt of is found by its number all the same.</summary>
    public static IQueryable<TicketRow> SeenBy(this IQueryable<TicketRow> tickets, Actor reader, PosDbContext db) => !IsBlind(reader)
        ? tickets
        : tickets.Where(t => !db.Shifts.Any(s => s.Id == t.ShiftId && s.State == ShiftState.Open));

    public static ShiftReport For(this ShiftReport report, Actor reader) => report.State == ShiftState.Closed || !IsBlind(reader)
        ? report
        : report with
        {
            Gross = null, Discounts = null, Returned = null, Net = null, Tax = null, Total = null, ExpectedCash = null,
            CashRounding = null,
            Tenders = report.Tenders.Select(t => t with { Amount = null }).ToList(), Taxes = [],
        };
}
